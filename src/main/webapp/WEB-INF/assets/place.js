// Finds again the words that a reader reported: in a text that is only shown it marks them; richtext.js does so in the editor.
'use strict';
// Where the words stand in a text with single spaces; -1 if they are gone. The same words may stand there several times: those
// count whose neighbours are the most alike.
window.BangtinPlace = function (text, place) {
  function alike(a, b) { var n = 0; while (n < a.length && n < b.length && a[n] === b[n]) { n++; } return n; }
  function turned(words) { return Array.from(words).reverse().join(''); }
  var words = place.place.trim(), best = -1, most = -1;
  if (!words) { return -1; }
  for (var i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    var likeness = alike(turned(text.slice(0, i).trim()), turned(place.before || '')) + alike(text.slice(i + words.length).trim(), place.after || '');
    if (likeness > most) { best = i; most = likeness; }
  }
  return best;
};
(function () {
  var reported = document.querySelector('[data-place]'), shown = document.querySelector('article.readonly');
  if (!reported || !shown) { return; }
  var text = '', at = [], walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  for (var node = walker.nextNode(); node; node = walker.nextNode()) {
    for (var i = 0; i < node.data.length; i++) {
      var space = /\s/.test(node.data[i]);
      if (space && (!text || text.endsWith(' '))) { continue; }
      text += space ? ' ' : node.data[i];
      at.push([node, i]);
    }
  }
  var found = window.BangtinPlace(text, reported.dataset);
  if (found < 0) {
    if (reported.dataset.place) { reported.querySelector('[data-found]').textContent = reported.dataset.gone; }
    return;
  }
  var first = at[found], last = at[found + reported.dataset.place.trim().length - 1], range = document.createRange();
  range.setStart(first[0], first[1]);
  range.setEnd(last[0], last[1] + 1);
  var selection = document.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  if (window.Highlight && CSS.highlights) { CSS.highlights.set('reported', new Highlight(range)); }
  first[0].parentElement.scrollIntoView({ block: 'center' });
})();
