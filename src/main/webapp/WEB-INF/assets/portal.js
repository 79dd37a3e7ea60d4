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

  // Warnings in force: folded ones stay folded until there is another one, a new one is said aloud once, and a page that stays
  // open asks now and then whether there is news. Without script they are simply there.
  var ASK_EVERY = 60000;
  // The portal cannot tell what is in force: what is shown stays.
  var UNAVAILABLE = 'unavailable';

  function remember(name, value) {
    try { localStorage.setItem('bangtin.' + name, value); } catch (e) { /* private window: for this page only */ }
  }

  function showWarnings(box) {
    var folded = read('folded').split(' ');
    var warnings = box.querySelectorAll('details[data-warning]');
    warnings.forEach(function (warning) {
      var id = warning.getAttribute('data-warning');
      warning.open = folded.indexOf(id) < 0;
      warning.addEventListener('toggle', function () {
        var others = read('folded').split(' ').filter(function (other) { return other && other !== id; });
        remember('folded', (warning.open ? others : others.concat(id)).slice(-20).join(' '));
      });
    });
    announceWarnings(box);
  }

  // Only what this browser has not shown yet. That one ended is not said: it would sound as if there were no danger.
  function announceWarnings(box) {
    var token = box.getAttribute('data-warnings');
    if (token === UNAVAILABLE) { return; }
    var known = read('warnings').split('-');
    var added = token.split('-').filter(function (id) { return id && known.indexOf(id) < 0; });
    if (!added.length) { return; }
    remember('warnings', known.concat(added).slice(-200).join('-'));
    var words = added.map(function (id) {
      // a page on which the banner is silent says it itself
      var warning = document.querySelector('[data-warning="' + id + '"]');
      var title = warning && warning.querySelector('h2, h4');
      return !warning ? '' : title ? title.textContent.trim()
        : warning.querySelector('.level').textContent + ' ' + warning.querySelector('strong').textContent;
    });
    var more = box.querySelector('.more');
    if (more && words.indexOf('') >= 0) { words.push(more.textContent); }
    // a moment later: what is there when the page is read first is not announced
    setTimeout(function () {
      var announcement = box.querySelector('[data-announcement]');
      announcement.textContent = announcement.getAttribute('data-announcement') + ' ' + words.filter(Boolean).join('. ');
    }, 500);
  }

  function watchWarnings() {
    var box = document.getElementById('warnings');
    if (!box) { return; }
    showWarnings(box);
    setInterval(function () {
      if (document.hidden) { return; }
      fetch(box.getAttribute('data-source'), { headers: { 'X-Bangtin': 'warnings' } })
        .then(function (response) { return response.ok ? response.text() : Promise.reject(new Error(response.status)); })
        .then(function (html) {
          var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('warnings');
          var token = fresh && fresh.getAttribute('data-warnings');
          if (fresh && token !== UNAVAILABLE && token !== box.getAttribute('data-warnings')) {
            if (box.getAttribute('data-silent') === 'true') {
              location.reload();
              return;
            }
            box.replaceWith(fresh);
            box = fresh;
            showWarnings(box);
          }
        })
        .catch(function () { /* the portal is away: what is shown stays, and its time stands beside it */ });
    }, ASK_EVERY);
  }

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

    watchWarnings();
  });
})();
