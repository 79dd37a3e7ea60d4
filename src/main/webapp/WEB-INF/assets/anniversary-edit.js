// The form of an anniversary: its next times are fetched while somebody fills it in, and only the policies are asked for that
// can make a difference. Without this script the button does the same.
'use strict';
(function () {
  var form = document.getElementById('form'), fields = ['calendar', 'day', 'month', 'firstYear', 'counting', 'unit', 'validFrom',
    'validTo', 'leapDay', 'shortMonth', 'originInLeapMonth', 'leapOrigin', 'doubledMonth', 'unitEnd'];
  var waiting = null, latest = 0;
  if (!form) { return; }

  function ask() {
    var choices = document.getElementById('next-times').dataset.choices.split(' ');
    document.querySelectorAll('[data-policy]').forEach(function (part) {
      part.classList.toggle('unasked', choices.indexOf(part.dataset.policy) < 0);
    });
  }

  function refresh() {
    var asked = ++latest, query = new URLSearchParams();
    fields.forEach(function (id) {
      var field = document.getElementById(id) || document.getElementById(id + '_input');
      if (field && (field.type !== 'checkbox' || field.checked) && field.value) { query.set(id, field.value); }
    });
    fetch('preview?' + query, { headers: { 'X-Bangtin': 'preview' }, credentials: 'same-origin' }).then(function (answer) {
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      var fresh = text && asked === latest && new DOMParser().parseFromString(text, 'text/html').getElementById('next-times');
      if (fresh) {
        // the section stays, so that its changes are read out
        var shown = document.getElementById('next-times');
        shown.dataset.choices = fresh.dataset.choices;
        shown.replaceChildren.apply(shown, Array.from(document.adoptNode(fresh).childNodes));
        ask();
      }
    }, function () {});
  }

  form.addEventListener('input', function (event) {
    var id = (event.target.id || '').replace(/_input$/, '');
    if (fields.indexOf(id) < 0) { return; }
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 300);
  });
  form.addEventListener('change', function (event) {
    if (fields.indexOf((event.target.id || '').replace(/_input$/, '')) >= 0) { clearTimeout(waiting); refresh(); }
  });
})();
