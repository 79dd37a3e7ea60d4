// The month calendar by arrow keys: one day is in the tab order, the keys go to the others, and over the edge to the next month.
'use strict';
(function () {
  var grid = document.getElementById('month-grid');
  if (!grid) { return; }
  var days = Array.from(grid.querySelectorAll('a.date'));
  var start = location.hash && grid.querySelector('a[data-date="' + location.hash.slice(1).replace(/[^0-9-]/g, '') + '"]');
  var current = start || grid.querySelector('td.now a.date') || grid.querySelector('td.in a.date');
  var steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

  function make(day) {
    days.forEach(function (other) { other.tabIndex = other === day ? 0 : -1; });
    current = day;
  }

  function go(rel, date) {
    var link = document.querySelector('.month-nav a[rel=' + rel + ']');
    if (link) { location.href = link.href + (date ? '#' + date : ''); }
  }

  function shifted(date, by) {
    var parts = date.split('-').map(Number), moved = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2] + by));
    return moved.toISOString().slice(0, 10);
  }

  make(current);
  if (start) { start.focus(); }
  grid.addEventListener('focusin', function (event) { if (days.indexOf(event.target) >= 0) { make(event.target); } });
  grid.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || days.indexOf(event.target) < 0) { return; }
    var at = days.indexOf(current), target = null;
    if (steps[event.key]) {
      target = days[at + steps[event.key]];
      if (!target) {
        event.preventDefault();
        go(steps[event.key] < 0 ? 'prev' : 'next', shifted(current.dataset.date, steps[event.key]));
        return;
      }
    } else if (event.key === 'Home') {
      target = days[at - at % 7];
    } else if (event.key === 'End') {
      target = days[at - at % 7 + 6];
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      go(event.key === 'PageUp' ? 'prev' : 'next');
      return;
    }
    if (target) {
      event.preventDefault();
      make(target);
      target.focus();
    }
  });
})();
