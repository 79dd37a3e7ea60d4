// Choosing from the library on the edit page. window.BangtinPicker(kind, choose) opens the dialog; choose gets what was taken.
'use strict';
(function () {
  var dialog = document.getElementById('picker');
  if (!dialog) { return; }
  var list = dialog.querySelector('ul'), words = dialog.querySelector('input'), status = dialog.querySelector('[role=status]');
  var more = dialog.querySelector('[data-more]');
  var kind = '', choose = null, page = 1, asked = 0, timer = 0;

  function ask(next) {
    page = next;
    var mine = ++asked;
    fetch(dialog.dataset.url + '?kind=' + kind + '&page=' + page + '&text=' + encodeURIComponent(words.value), { credentials: 'same-origin', redirect: 'error' })
      .then(function (answer) { if (!answer.ok) { throw answer; } return answer.json(); })
      .then(function (found) {
        if (mine !== asked) { return; }
        if (page === 1) { list.replaceChildren(); }
        found.items.forEach(add);
        more.hidden = !found.more;
        status.textContent = list.children.length ? '' : dialog.dataset.none;
      })
      .catch(function () { if (mine === asked) { status.textContent = dialog.dataset.failed; } });
  }

  function add(item) {
    var button = document.createElement('button'), title = document.createElement('b'), about = document.createElement('small');
    button.type = 'button';
    if (item.small) {
      var picture = document.createElement('img');
      picture.src = item.small; picture.alt = ''; picture.loading = 'lazy';
      button.append(picture);
    }
    title.textContent = item.title;
    about.textContent = item.about;
    button.append(title, about);
    button.addEventListener('click', function () { var then = choose; dialog.close(); then(item); });
    var line = document.createElement('li');
    line.append(button);
    list.append(line);
  }

  window.BangtinPicker = function (wanted, then) {
    kind = wanted; choose = then; words.value = '';
    list.replaceChildren(); status.textContent = ''; more.hidden = true;
    dialog.showModal();
    words.focus();
    ask(1);
  };

  words.addEventListener('input', function (event) { event.stopPropagation(); clearTimeout(timer); timer = setTimeout(ask, 250, 1); });
  words.addEventListener('change', function (event) { event.stopPropagation(); });
  // Enter looks; the form around the dialog is not sent
  words.addEventListener('keydown', function (event) { if (event.key === 'Enter') { event.preventDefault(); clearTimeout(timer); ask(1); } });
  more.addEventListener('click', function () { ask(page + 1); });
  dialog.querySelector('[data-close]').addEventListener('click', function () { dialog.close(); });

  document.querySelectorAll('[data-pick]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      window.BangtinPicker(button.dataset.pick, function (item) {
        document.getElementById('picked').value = item.id;
        document.getElementById('pickedCaption').value = item.caption;
        document.getElementById(button.dataset.then).click();
      });
    });
  });
})();
