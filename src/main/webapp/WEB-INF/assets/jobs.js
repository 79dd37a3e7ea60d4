// The page of jobs while one of them goes on: its table is fetched anew every two seconds, and what ended is said once.
'use strict';
(function () {
  var news = document.getElementById('job-news');

  function states(live) {
    var all = {};
    live.querySelectorAll('tr[id]').forEach(function (row) {
      all[row.id] = row.querySelector('.state').textContent.trim();
    });
    return all;
  }

  function refresh() {
    var live = document.getElementById('live');
    if (!live || live.dataset.live !== 'true') { return; }
    fetch(location.href, { headers: { 'X-Bangtin': 'jobs' }, credentials: 'same-origin' }).then(function (answer) {
      if (answer.status === 401) { location.reload(); return null; }
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      var fresh = text && new DOMParser().parseFromString(text, 'text/html').getElementById('live');
      if (fresh) {
        var before = states(live), now = states(fresh), focus = document.activeElement && document.activeElement.id;
        // the rows alone where there are rows: who scrolled the table stays where they are
        var rows = live.querySelector('tbody'), freshRows = fresh.querySelector('tbody');
        live.dataset.live = fresh.dataset.live;
        if (rows && freshRows) { rows.replaceWith(document.adoptNode(freshRows)); } else { live.replaceWith(document.adoptNode(fresh)); }
        if (focus && document.getElementById(focus)) { document.getElementById(focus).focus(); }
        Object.keys(now).forEach(function (id) {
          if (before[id] && before[id] !== now[id]) {
            news.textContent = document.querySelector('#' + id + ' b').textContent + ': ' + now[id];
          }
        });
      }
      setTimeout(refresh, 2000);
    }, function () { setTimeout(refresh, 10000); });
  }

  setTimeout(refresh, 1000);
})();
