// Dragging on the page where the portal page is arranged, by mouse, pen and finger. Without it the buttons do the same.
'use strict';
(function () {
  var list = document.getElementById('front-slots');
  if (!list) { return; }
  var order = document.getElementById('order');
  var said = document.getElementById('front-said');

  function slots() { return Array.from(list.children); }

  function moved(slot) {
    order.value = slots().map(function (one) { return one.dataset.index; }).join(',');
    said.textContent = said.dataset.moved.replace('{0}', slot.dataset.title).replace('{1}', slots().indexOf(slot) + 1);
    order.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function place(slot, target) {
    if (slot === target) { return; }
    if (slots().indexOf(slot) < slots().indexOf(target)) { target.after(slot); } else { target.before(slot); }
    moved(slot);
  }

  // Up and down here, without asking the server: the focus stays on the button.
  list.addEventListener('click', function (event) {
    var button = event.target.closest('[data-steps]');
    if (!button) { return; }
    event.preventDefault();
    var slot = button.closest('.front-slot');
    var target = slots()[slots().indexOf(slot) + Number(button.dataset.steps)];
    if (target) { place(slot, target); button.focus(); }
  });

  var dragged = null;
  var over = null;

  function mark(target) {
    if (over) { over.classList.remove('over'); }
    over = target;
    if (over) { over.classList.add('over'); }
  }

  function stop() {
    if (dragged) { dragged.classList.remove('dragged'); }
    mark(null);
    dragged = null;
  }

  document.addEventListener('pointerdown', function (event) {
    var grip = event.button === 0 && event.target.closest('.grip');
    if (!grip) { return; }
    event.preventDefault();
    dragged = grip.closest('.front-slot, .front-candidate');
    dragged.classList.add('dragged');
    grip.setPointerCapture(event.pointerId);
  });
  document.addEventListener('pointermove', function (event) {
    if (!dragged) { return; }
    var below = document.elementFromPoint(event.clientX, event.clientY);
    mark(below && below.closest('.front-slot'));
    var edge = 60;
    if (event.clientY < edge) { window.scrollBy(0, -12); }
    if (event.clientY > window.innerHeight - edge) { window.scrollBy(0, 12); }
  });
  document.addEventListener('pointerup', function () {
    if (!dragged) { return; }
    var what = dragged;
    var target = over;
    stop();
    if (!target) { return; }
    if (what.classList.contains('front-slot')) {
      place(what, target);
    } else {
      document.getElementById('dropped').value = what.dataset.id + ':' + slots().indexOf(target);
      document.getElementById('drop').click();
    }
  });
  document.addEventListener('pointercancel', stop);
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { stop(); } });
})();
