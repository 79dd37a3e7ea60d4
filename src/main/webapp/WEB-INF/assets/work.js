// Small comforts of working pages. Everything also works without them.
'use strict';
(function () {
  // What failed is read out and is the next stop of the Tab key.
  var errors = document.getElementById('errors');
  if (errors) { errors.focus(); }
  document.querySelectorAll('.field .err').forEach(function (message, i) {
    var field = message.closest('.field').querySelector('input, textarea, select');
    if (!field) { return; }
    message.id = message.id || 'err-' + i;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', ((field.getAttribute('aria-describedby') || '') + ' ' + message.id).trim());
  });

  // How much may still be typed.
  document.querySelectorAll('[data-count]').forEach(function (field) {
    var max = field.getAttribute('maxlength');
    if (!max || field.getAttribute('data-count') === '' || field.getAttribute('data-count') === 'false') { return; }
    var note = document.createElement('small');
    note.className = 'right';
    field.after(note);
    function show() { note.textContent = field.value.length + ' / ' + max; }
    field.addEventListener('input', show);
    show();
  });

  // A button with data-confirm asks once, in a dialog that names the thing.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-confirm]');
    if (!button || button.dataset.confirmed || !button.getAttribute('data-confirm')) { return; }
    event.preventDefault();
    event.stopPropagation();
    var dialog = document.createElement('dialog');
    dialog.className = 'confirm';
    var text = document.createElement('p');
    // what the field says now, not what it said when the page was made
    var named = document.getElementById(button.getAttribute('data-confirm-field'));
    text.textContent = button.getAttribute('data-confirm').replace('%s', named ? (named.selectedOptions ? named.selectedOptions[0].text.replace(/^[– ]+/, '') : named.value) : button.getAttribute('data-confirm-name') || '');
    // a step that takes a reason asks for it here, and puts it into the field that the page has for it
    var words = document.getElementById('words');
    var reason = null;
    if (words && button.getAttribute('data-words')) {
      reason = document.createElement('label');
      reason.textContent = button.getAttribute('data-words');
      var box = document.createElement('textarea');
      box.rows = 3; box.maxLength = words.maxLength > 0 ? words.maxLength : 500; box.value = words.value;
      reason.append(box);
    }
    var yes = document.createElement('button');
    yes.type = 'button'; yes.className = 'btn'; yes.textContent = button.matches('input') ? button.value : button.textContent;
    var no = document.createElement('button');
    no.type = 'button'; no.className = 'btn quiet'; no.textContent = button.getAttribute('data-cancel') || document.body.getAttribute('data-cancel') || '×';
    dialog.append(text);
    if (reason) { dialog.append(reason); }
    dialog.append(yes, no);
    document.body.append(dialog);
    no.addEventListener('click', function () { dialog.close(); });
    dialog.addEventListener('close', function () { dialog.remove(); button.focus(); });
    yes.addEventListener('click', function () {
      button.dataset.confirmed = 'yes';
      if (reason) { words.value = reason.querySelector('textarea').value; }
      dialog.close();
      button.click();
      delete button.dataset.confirmed;
    });
    dialog.showModal();
    (reason ? reason.querySelector('textarea') : no).focus();
  }, true);

  // The field of the reason is asked for by the dialog, unless something is wrong with it.
  document.querySelectorAll('div.words').forEach(function (box) { box.hidden = !box.querySelector('.err'); });

  // A second click on a button that sends the form is the same click.
  document.querySelectorAll('form').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.dataset.sent && Date.now() - form.dataset.sent < 3000) { event.preventDefault(); return; }
      form.dataset.sent = Date.now();
    });
  });

  // In a table whose rows can be chosen the arrow keys go from row to row, Space chooses, Enter opens.
  document.addEventListener('keydown', function (event) {
    var box = event.target.closest && event.target.closest('tbody .pick-row input');
    if (!box || event.altKey || event.ctrlKey || event.metaKey) { return; }
    var row = box.closest('tr');
    var next = event.key === 'ArrowDown' ? row.nextElementSibling : event.key === 'ArrowUp' ? row.previousElementSibling : null;
    if (next) { event.preventDefault(); next.querySelector('.pick-row input').focus(); }
    var link = event.key === 'Enter' ? row.querySelector('a') : null;
    if (link) { event.preventDefault(); link.click(); }
  });

  // A list of words in one field: each word is proposed, not only the first.
  document.querySelectorAll('[data-list-many]').forEach(function (field) {
    var list = field.list;
    if (!list) { return; }
    var words = Array.prototype.map.call(list.options, function (option) { return option.value; });
    field.addEventListener('input', function () {
      var typed = field.value.slice(0, field.value.lastIndexOf(',') + 1);
      list.replaceChildren.apply(list, words.map(function (word) {
        var option = document.createElement('option');
        option.value = (typed ? typed + ' ' : '') + word;
        return option;
      }));
    });
  });

  // One box chooses all rows of a table.
  document.querySelectorAll('.select-all').forEach(function (all) {
    all.addEventListener('change', function () {
      all.closest('table').querySelectorAll('tbody input[type=checkbox]').forEach(function (box) { box.checked = all.checked; });
    });
  });

  // After a file was sent, the page comes back to where the person was.
  var arrived = document.querySelector('[data-arrived=true]');
  if (arrived && !errors) { arrived.scrollIntoView({ block: 'center' }); }

  // Unsaved words are not lost by a click elsewhere.
  document.querySelectorAll('form[data-guard], form.guard').forEach(function (form) {
    var changed = false;
    form.addEventListener('input', function () { changed = true; });
    form.addEventListener('submit', function () { changed = false; });
    window.addEventListener('beforeunload', function (event) { if (changed) { event.preventDefault(); } });
  });

  // A long list of boxes is searched, with or without marks.
  document.querySelectorAll('[data-filter-label]').forEach(function (list) {
    function key(text) { return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase(); }
    var label = document.createElement('label');
    label.className = 'find-place';
    label.textContent = list.getAttribute('data-filter-label');
    var field = document.createElement('input');
    field.type = 'search';
    label.append(field);
    var none = document.createElement('p');
    none.className = 'meta';
    none.setAttribute('role', 'status');
    list.prepend(label, none);
    field.addEventListener('keydown', function (event) { if (event.key === 'Enter') { event.preventDefault(); } });
    field.addEventListener('input', function () {
      var wanted = key(field.value.trim());
      var found = 0;
      list.querySelectorAll('fieldset').forEach(function (group) {
        var shown = 0;
        group.querySelectorAll('li').forEach(function (item) {
          item.hidden = key(item.textContent).indexOf(wanted) < 0;
          shown += item.hidden ? 0 : 1;
        });
        group.hidden = shown === 0;
        found += shown;
      });
      none.textContent = found === 0 ? list.getAttribute('data-filter-none') : '';
    });
  });
})();
