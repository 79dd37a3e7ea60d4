// Keeps what is typed on the edit page on the server, and says who else is at the article. The editor of texts is asked for
// what it has by the event bangtin:collect (on the form) and told of another text by the event change (on its field).
'use strict';
(function () {
  var box = document.getElementById('drafting');
  if (!box) { return; }
  var form = box.closest('form');
  var words = box.dataset;
  var state = document.getElementById('draft-state');
  var presence = document.getElementById('presence');
  var article = words.article ? Number(words.article) : null;
  var local = 'bangtin.draft.' + (article || 'new');
  // one name for this tab, also after a reload; a duplicated tab gets the same from the browser, so it is taken out while it is used
  var tab = sessionStorage.getItem('bangtin.tab') || crypto.randomUUID && crypto.randomUUID() || 't' + Math.random().toString(36).slice(2);
  sessionStorage.removeItem('bangtin.tab');
  window.addEventListener('pagehide', function () { sessionStorage.setItem('bangtin.tab', tab); });

  var last = null, firstChange = 0, timer = null, running = null;
  var held = words.hold === 'true', touched = false, taken = false, sending = false;

  function collect() {
    form.dispatchEvent(new CustomEvent('bangtin:collect'));
    var fields = {};
    new FormData(form).forEach(function (value, name) {
      if (typeof value !== 'string' || /^(jakarta\.faces|primefaces)\./.test(name) || name === form.getAttribute('id') || name === 'again' || name === 'draftHeld') { return; }
      (fields[name] = fields[name] || []).push(value);
    });
    return fields;
  }

  function call(what, more, options) {
    var body = Object.assign({ do: what, article: article, key: article ? null : words.key, tab: tab }, more);
    return fetch(words.url, Object.assign({
      method: 'POST', credentials: 'same-origin', redirect: 'error', cache: 'no-store',
      headers: { 'Content-Type': 'application/json', 'X-Bangtin': 'draft' }, body: JSON.stringify(body)
    }, options)).then(function (response) {
      if (response.status === 401) { expired(); throw { expired: true }; }
      renewed();
      if (!response.ok) { throw { status: response.status }; }
      return response.json();
    });
  }

  function say(text, failed) {
    if (state.textContent !== text) { state.textContent = text; }
    state.classList.toggle('failed', !!failed);
  }

  // Resolves to whether the server has it.
  function keep(options) {
    clearTimeout(timer); timer = null;
    if (held) { keepHere(); say(words.held, true); return Promise.resolve(false); }
    var fields = collect(), now = JSON.stringify(fields);
    if (now === last && !(options && options.always)) { firstChange = 0; return Promise.resolve(true); }
    firstChange = 0;
    running = call('keep', { version: Number(words.version), fields: fields }, options && options.fetch).then(function (answer) {
      last = now;
      sessionStorage.removeItem(local);
      say(words.kept.replace('{0}', answer.at));
      return true;
    }).catch(function (failure) {
      keepHere();
      if (failure.status === 413) { say(words.long, true); return true; }
      if (!failure.expired) { say(words.offline, true); later(5000); }
      return false;
    });
    return running;
  }

  // The last resort: this tab of the browser remembers it.
  function keepHere() {
    try {
      sessionStorage.setItem(local, JSON.stringify({ at: new Date().toLocaleTimeString('vi-VN'), key: words.key, fields: collect() }));
    } catch (full) { /* it is too long for that, too */ }
  }

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  }

  function changed(event) {
    if (event && event.target.closest && event.target.closest('#drafting')) { return; }
    touched = true;
    if (sending) { return; }
    var now = Date.now();
    firstChange = firstChange || now;
    // three seconds after the last change, ten after the first
    later(Math.max(0, Math.min(3000, firstChange + 10000 - now)));
  }
  ['input', 'change', 'keyup', 'paste', 'drop'].forEach(function (type) { form.addEventListener(type, changed); });
  // rows that come and go
  new MutationObserver(function () { if (touched) { changed(); } }).observe(form, { childList: true, subtree: true });

  window.addEventListener('pagehide', function () {
    if (!sending && touched && !held && JSON.stringify(collect()) !== last) {
      keepHere();
      keep({ fetch: { keepalive: true } });
    }
    if (article) { call('leave', {}, { keepalive: true }).catch(function () {}); }
  });

  // ---- sending the form: the draft goes first, so that nothing is lost if the session has gone
  document.addEventListener('submit', function (event) {
    if (event.target !== form || event.defaultPrevented) { return; }
    if (taken) { event.preventDefault(); event.stopImmediatePropagation(); tell(taken); return; }
    if (held) { keepHere(); }
    if (sending || held) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    var button = event.submitter;
    sending = true;
    form.setAttribute('aria-busy', 'true');
    var patience = new Promise(function (done) { setTimeout(done, 8000, true); });
    Promise.race([keep({ always: true }), patience]).then(function (kept) {
      form.removeAttribute('aria-busy');
      if (!kept) { sending = false; return; }
      sessionStorage.removeItem(local);
      form.requestSubmit(button);
      // the page stays if something answers in its place, as a download would
      setTimeout(function () { sending = false; }, 15000);
    });
  }, true);

  // ---- the session
  var dialog = null, knocking = null;
  function expired() {
    if (dialog) { return; }
    dialog = make('session-dialog', words.expired);
    var link = document.createElement('a');
    link.className = 'btn'; link.href = words.login; link.target = '_blank'; link.rel = 'opener'; link.textContent = words.signin;
    dialog.append(link);
    dialog.addEventListener('cancel', function (event) { event.preventDefault(); });
    dialog.showModal();
    link.focus();
    knocking = setInterval(function () { held ? beat() : keep({ always: true }); }, 3000);
  }
  function renewed() {
    if (!dialog) { return; }
    clearInterval(knocking);
    dialog.close(); dialog = null;
    say(words.back);
  }
  window.addEventListener('focus', function () { if (dialog) { held ? beat() : keep({ always: true }); } });

  function make(id, text, more) {
    var made = document.createElement('dialog');
    made.className = 'confirm'; made.id = id;
    var title = document.createElement('p');
    var strong = document.createElement('b');
    strong.textContent = text;
    title.append(strong);
    title.id = id + '-title';
    made.setAttribute('aria-labelledby', title.id);
    made.append(title);
    if (more) {
      var explained = document.createElement('p');
      explained.textContent = more;
      made.append(explained);
    }
    document.body.append(made);
    made.addEventListener('close', function () { made.remove(); });
    return made;
  }
  function button(text, style, action) {
    var made = document.createElement('button');
    made.type = 'button'; made.className = style; made.textContent = text;
    made.addEventListener('click', action);
    return made;
  }

  // ---- who else is here
  function beat() {
    if (!article) { return Promise.resolve(); }
    return call('here').then(show).catch(function () {});
  }
  function show(answer) {
    var others = answer.others.filter(function (other) { return !other.idle; });
    presence.replaceChildren();
    others.forEach(function (other) {
      var line = document.createElement('p');
      line.textContent = other.own ? words.own : words.other.replace('{0}', other.name).replace('{1}', other.since.slice(0, 5)).replace('{2}', other.minutes);
      if (!taken) {
        line.append(' ', button(words.take, 'link-button', function () { ask(other.own ? words.own : line.firstChild.textContent); }));
      }
      presence.append(line);
    });
    if (answer.takenBy && taken !== answer.takenBy) { lose(answer.takenBy); }
    if (!answer.takenBy && taken) { regain(); }
  }
  function ask(who) {
    var sure = make('take-dialog', words.takeConfirm, who);
    sure.append(button(words.take, 'btn', function () { sure.close(); take(); }), ' ', button(words.cancel, 'btn quiet', function () { sure.close(); }));
    sure.showModal();
    sure.lastChild.focus();
  }
  function take() { call('take').then(show).catch(function () {}); }
  function lose(name) {
    var kept = touched ? keep() : Promise.resolve();
    taken = name;
    kept.then(function () { tell(name); });
    form.classList.add('taken');
    say(words.reading.replace('{0}', name), true);
  }
  function tell(name) {
    if (document.getElementById('taken-dialog')) { return; }
    var told = make('taken-dialog', words.taken.replace('{0}', name), words.takenText);
    told.append(button(words.return, 'btn', function () { told.close(); take(); }), ' ', button(words.read, 'btn quiet', function () { told.close(); }));
    told.showModal();
    told.lastChild.focus();
  }
  function regain() {
    taken = false;
    form.classList.remove('taken');
    say('');
  }
  beat();
  // a page that nobody looks at for half an hour lets its session end
  var lookedAt = Date.now();
  ['keydown', 'pointerdown', 'focus'].forEach(function (type) { window.addEventListener(type, function () { lookedAt = Date.now(); }, true); });
  setInterval(function () { if (!dialog && Date.now() - lookedAt < 1800000) { beat(); } }, 12000);

  // ---- what was typed before
  var drop = document.getElementById('drop-draft');
  if (drop) {
    drop.addEventListener('click', function () {
      call('discard').then(function () {
        held = false;
        form.elements.draftHeld.value = '';
        drop.closest('.draft-bar').remove();
        say('');
        if (touched) { changed(); }
      }).catch(function () { say(words.offline, true); });
    });
  }
  box.querySelectorAll('button[data-drop]').forEach(function (begun) {
    begun.addEventListener('click', function () {
      call('discard', { key: begun.dataset.drop }).then(function () { begun.closest('.draft-bar').remove(); })
        .catch(function () { say(words.offline, true); });
    });
  });

  // what never reached the server is still in this tab
  var left = sessionStorage.getItem(local);
  if (left && !held && !document.getElementById('errors')) {
    try { offer(JSON.parse(left)); } catch (broken) { sessionStorage.removeItem(local); }
  }
  function offer(found) {
    var bar = document.createElement('div');
    bar.className = 'draft-bar';
    bar.setAttribute('role', 'alert');
    var text = document.createElement('p');
    text.textContent = words.local.replace('{0}', found.at);
    bar.append(text, button(words.restore, 'btn', function () { put(found.fields); bar.remove(); changed(); }), ' ',
      button(words.drop, 'btn quiet', function () { sessionStorage.removeItem(local); bar.remove(); }));
    box.append(bar);
  }
  function put(fields) {
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.type === 'file' || field.type === 'submit' || /^(jakarta\.faces|primefaces)\./.test(field.name) || field.name === form.getAttribute('id') || field.name === 'again' || field.name === 'draftHeld') { return; }
      var values = fields[field.name];
      if (field.type === 'checkbox' || field.type === 'radio') { field.checked = !!values && values.indexOf(field.value) >= 0; return; }
      if (!values) { return; }
      field.value = values.length > 1 ? values.shift() : values[0];
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
})();
