// Runs before the page is painted: the chosen scheme and text size must not flash.
'use strict';
(function () {
  var root = document.documentElement;
  var settings = ['scheme', 'text'];

  function read(name) {
    try { return localStorage.getItem('bangtin.' + name) || ''; } catch (e) { return ''; }
  }

  function apply(name, value) {
    if (value) { root.setAttribute('data-' + name, value); } else { root.removeAttribute('data-' + name); }
  }

  settings.forEach(function (name) { apply(name, read(name)); });

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-setting]').forEach(function (group) {
      var name = group.getAttribute('data-setting');
      var buttons = group.querySelectorAll('button');
      function mark() {
        buttons.forEach(function (button) { button.setAttribute('aria-pressed', String(button.value === read(name))); });
      }
      buttons.forEach(function (button) {
        button.addEventListener('click', function () {
          try { localStorage.setItem('bangtin.' + name, button.value); } catch (e) { /* private window: for this page only */ }
          apply(name, button.value);
          mark();
        });
      });
      mark();
    });

    // The language switch keeps what the address already says.
    document.querySelectorAll('a[data-keep-query]').forEach(function (link) {
      var query = new URLSearchParams(location.search);
      query.set('lang', new URLSearchParams(link.getAttribute('href')).get('lang'));
      link.setAttribute('href', '?' + query);
    });

    // A menu closes with Escape and when something else is clicked.
    var menus = document.querySelectorAll('.tools details');
    document.addEventListener('click', function (event) {
      menus.forEach(function (menu) { if (!menu.contains(event.target)) { menu.open = false; } });
    });
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') { return; }
      menus.forEach(function (menu) {
        if (menu.open) { menu.open = false; menu.querySelector('summary').focus(); }
      });
    });
  });
})();
