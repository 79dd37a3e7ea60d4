// On an article: words that are selected can be reported as wrong; the link below the article carries them, and a button
// stands beside them. What goes along is the words and a few around them, so that the desk finds the place again.
'use strict';
(function () {
  var link = document.querySelector('a[data-report]');
  var text = document.querySelector('article.full');
  if (!link || !text) { return; }
  var around = 60, most = 500;
  var near = document.createElement('a');
  near.className = 'btn report-here';
  near.textContent = link.dataset.report;
  near.hidden = true;
  text.append(near);

  function words(range) { return range.toString().replace(/\s+/g, ' '); }

  function selected() {
    var selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) { return null; }
    var range = selection.getRangeAt(0);
    return text.contains(range.commonAncestorContainer) && words(range).trim() ? range : null;
  }

  function show() {
    var range = selected();
    near.hidden = !range;
    if (!range) { return; }
    var before = document.createRange(), after = document.createRange();
    before.setStart(text, 0); before.setEnd(range.startContainer, range.startOffset);
    after.setStart(range.endContainer, range.endOffset); after.setEndBefore(near);
    var address = new URL(link.dataset.href || link.href, location.href);
    link.dataset.href = address.href.split('&quote=')[0];
    address = new URL(link.dataset.href);
    address.searchParams.set('quote', words(range).trim().slice(0, most));
    address.searchParams.set('before', words(before).slice(-around).trim());
    address.searchParams.set('after', words(after).slice(0, around).trim());
    near.href = link.href = address.href;
    var box = range.getBoundingClientRect(), frame = text.getBoundingClientRect();
    near.style.top = (box.bottom - frame.top + 6) + 'px';
    near.style.left = Math.max(0, Math.min(box.left - frame.left, frame.width - near.offsetWidth)) + 'px';
  }
  var waiting = 0;
  document.addEventListener('selectionchange', function () { clearTimeout(waiting); waiting = setTimeout(show, 200); });
  // a press on the button must not take the selection away
  near.addEventListener('pointerdown', function (event) { event.preventDefault(); });
})();
