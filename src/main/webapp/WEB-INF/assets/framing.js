// What of a picture is shown, drawn on it by mouse or finger: a click sets the focal point, a drag draws what is shown, the
// corners and the inside move it. The number fields hold the values; typing there moves the drawing.
'use strict';
(function () {
  var box = document.getElementById('framing');
  if (!box) { return; }
  var stage = box.querySelector('.stage'), cut = stage.querySelector('.cut'), focus = stage.querySelector('.focus');
  var names = ['focusX', 'focusY', 'cropLeft', 'cropTop', 'cropWidth', 'cropHeight'], LEAST = 10;
  var fields = names.map(function (name) { return document.getElementById(name); });
  var ratio = stage.dataset.width / stage.dataset.height, whole = stage.querySelector('img').src;
  var samples = Array.from(box.querySelectorAll('.sample'));

  function within(value, least, most) { return Math.min(Math.max(value, least), most); }
  function round(value) { return Math.round(value * 10) / 10; }

  function read() {
    var values = fields.map(function (field) { return parseFloat(field.value.replace(',', '.')); });
    return values.some(isNaN) ? null : values;
  }

  function write(changed) {
    names.forEach(function (name, i) {
      if (name in changed) { fields[i].value = round(changed[name]); }
    });
    fields[0].dispatchEvent(new Event('input', { bubbles: true }));
  }

  function percent(element, values) {
    ['left', 'top', 'width', 'height'].forEach(function (side, i) { if (i < values.length) { element.style[side] = values[i] + '%'; } });
  }

  // each sample shows the part, filling its frame, its focal point as near to where it lies in the part as there is room
  function show(sample, v) {
    var picture = sample.querySelector('img'), wide = sample.clientWidth;
    if (!wide) { return; }
    if (sample.classList.contains('shape-free')) { sample.style.aspectRatio = String(ratio * v[4] / v[5]); }
    var high = sample.clientHeight, partX = v[4] / 100, partY = v[5] / 100;
    var scale = Math.max(wide / partX, high / partY * ratio);
    var width = scale, height = scale / ratio;
    var x = within((v[0] - v[2]) / v[4], 0, 1), y = within((v[1] - v[3]) / v[5], 0, 1);
    picture.style.width = width + 'px';
    picture.style.height = height + 'px';
    picture.style.left = -(v[2] / 100 * width + (partX * width - wide) * x) + 'px';
    picture.style.top = -(v[3] / 100 * height + (partY * height - high) * y) + 'px';
  }

  function draw() {
    var v = read();
    if (!v) { return; }
    // what the server will refuse is drawn as far as there is picture
    [0, 1, 2, 3].forEach(function (i) { v[i] = within(v[i], 0, i < 2 ? 100 : 100 - LEAST); });
    [4, 5].forEach(function (i) { v[i] = within(v[i], LEAST, 100 - v[i - 2]); });
    percent(cut, v.slice(2));
    percent(focus, v.slice(0, 2));
    cut.classList.toggle('all', v[4] >= 100 && v[5] >= 100);
    samples.forEach(function (sample) { show(sample, v); });
  }

  function at(event) {
    var place = stage.getBoundingClientRect();
    return { x: within((event.clientX - place.left) / place.width * 100, 0, 100), y: within((event.clientY - place.top) / place.height * 100, 0, 100) };
  }

  function between(a, b) {
    var width = Math.max(Math.abs(a.x - b.x), LEAST), height = Math.max(Math.abs(a.y - b.y), LEAST);
    return { cropLeft: within(Math.min(a.x, b.x), 0, 100 - width), cropTop: within(Math.min(a.y, b.y), 0, 100 - height), cropWidth: width, cropHeight: height };
  }

  // the fields have one digit after the point: what is rounded up must not reach over the edge
  function fit(part) {
    part.cropWidth = within(round(part.cropWidth), LEAST, 100);
    part.cropHeight = within(round(part.cropHeight), LEAST, 100);
    part.cropLeft = within(round(part.cropLeft), 0, round(100 - part.cropWidth));
    part.cropTop = within(round(part.cropTop), 0, round(100 - part.cropHeight));
    return part;
  }

  stage.addEventListener('pointerdown', function (down) {
    var v = read();
    if (!v || down.button !== 0) { return; }
    down.preventDefault();
    stage.setPointerCapture(down.pointerId);
    var from = at(down), corner = down.target.tagName === 'I' ? down.target.className : '', moved = false;
    var inside = !corner && down.target === cut && !cut.classList.contains('all');
    // the corner across stays where it is
    var still = corner ? { x: corner.indexOf('w') > 0 ? v[2] + v[4] : v[2], y: corner[0] === 'n' ? v[3] + v[5] : v[3] } : from;
    function move(event) {
      moved = moved || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 5;
      if (!moved) { return; }
      var to = at(event);
      write(fit(inside
        ? { cropLeft: within(v[2] + to.x - from.x, 0, 100 - v[4]), cropTop: within(v[3] + to.y - from.y, 0, 100 - v[5]), cropWidth: v[4], cropHeight: v[5] }
        : between(still, to)));
    }
    function end(event) {
      stage.removeEventListener('pointermove', move);
      stage.removeEventListener('pointerup', end);
      stage.removeEventListener('pointercancel', end);
      if (!moved && !corner && event.type === 'pointerup') { write({ focusX: from.x, focusY: from.y }); }
    }
    stage.addEventListener('pointermove', move);
    stage.addEventListener('pointerup', end);
    stage.addEventListener('pointercancel', end);
  });

  document.getElementById('whole').addEventListener('click', function (event) {
    event.preventDefault();
    write({ focusX: 50, focusY: 50, cropLeft: 0, cropTop: 0, cropWidth: 100, cropHeight: 100 });
  });
  fields.forEach(function (field) { field.addEventListener('input', draw); });
  box.addEventListener('toggle', draw);
  window.addEventListener('resize', draw);
  samples.forEach(function (sample) { sample.classList.add('live'); sample.querySelector('img').src = whole; });
  cut.hidden = false; focus.hidden = false;
  draw();
})();
