// The editor of b:richtext: ProseMirror between a toolbar of ours and the field that the form sends. What may be in a text
// is the schema below; what the server keeps is decided there (SafeHtml), and so is what becomes of a paste (PastedHtml).
'use strict';
(function () {
  const P = window.ProseMirror;
  const ROWS = 3, COLUMNS = 3;
  // a paste from a page with its pictures inside would be megabytes of them
  const DATA = /src\s*=\s*(["'])data:[^"']*\1/gi;

  function own(address) { return !!address && !/^\s*\/\/|[:\\]/.test(address); }

  function schema() {
    const table = P.tables.tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });
    const plain = function (tag) { return { parseDOM: [{ tag: tag }], toDOM: function () { return [tag, 0]; } }; };
    const mark = function () {
      const tags = Array.from(arguments);
      return { parseDOM: tags.map(function (tag) { return { tag: tag }; }), toDOM: function () { return [tags[0], 0]; } };
    };
    return new P.Schema({
      nodes: {
        doc: { content: 'block+' },
        paragraph: Object.assign(plain('p'), { content: 'inline*', group: 'block' }),
        heading: {
          content: 'inline*', group: 'block', defining: true, attrs: { level: { default: 2 } },
          parseDOM: [1, 2, 3, 4, 5, 6].map(function (n) { return { tag: 'h' + n, attrs: { level: Math.min(4, Math.max(2, n)) } }; }),
          toDOM: function (node) { return ['h' + node.attrs.level, 0]; }
        },
        blockquote: Object.assign(plain('blockquote'), { content: 'block+', group: 'block', defining: true }),
        ordered_list: Object.assign({}, P.orderedList, {
          content: 'list_item+', group: 'block',
          parseDOM: [{ tag: 'ol', getAttrs: function (dom) { return { order: parseInt(dom.getAttribute('start'), 10) || 1 }; } }]
        }),
        bullet_list: Object.assign({}, P.bulletList, { content: 'list_item+', group: 'block' }),
        list_item: Object.assign({}, P.listItem, { content: 'paragraph block*' }),
        figure: {
          content: 'inline*', marks: 'em strong link', group: 'block', isolating: true, draggable: true,
          attrs: { src: {}, alt: { default: '' }, width: { default: null }, height: { default: null } },
          parseDOM: [{
            tag: 'figure', contentElement: function (dom) { return dom.querySelector('figcaption') || document.createElement('p'); },
            getAttrs: function (dom) { const img = dom.querySelector('img'); return img && !dom.querySelector('table') ? pictureAttrs(img) : false; }
          }, { tag: 'img[src]', getAttrs: pictureAttrs }],
          toDOM: function (node) { return ['figure', ['img', clean(node.attrs)], ['figcaption', 0]]; }
        },
        table: table.table, table_row: table.table_row, table_cell: table.table_cell, table_header: table.table_header,
        horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: function () { return ['hr']; } },
        code_block: {
          content: 'text*', marks: '', group: 'block', code: true, defining: true,
          parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }], toDOM: function () { return ['pre', 0]; }
        },
        text: { group: 'inline' },
        hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: function () { return ['br']; } }
      },
      marks: {
        link: {
          attrs: { href: {}, title: { default: null } }, inclusive: false,
          parseDOM: [{ tag: 'a[href]', getAttrs: function (dom) { return { href: dom.getAttribute('href'), title: dom.getAttribute('title') }; } }],
          toDOM: function (node) { return ['a', clean(node.attrs), 0]; }
        },
        strong: mark('strong', 'b'), em: mark('em', 'i'), u: mark('u'), s: mark('s', 'del', 'strike'),
        sub: Object.assign(mark('sub'), { excludes: 'sup' }), sup: Object.assign(mark('sup'), { excludes: 'sub' }), code: mark('code')
      }
    });
  }

  function clean(attrs) {
    const kept = {};
    Object.keys(attrs).forEach(function (name) { if (attrs[name] !== null) { kept[name] = attrs[name]; } });
    return kept;
  }

  function pictureAttrs(img) {
    const src = img.getAttribute('src');
    return own(src) && { src: src, alt: img.getAttribute('alt') || '', width: img.getAttribute('width'), height: img.getAttribute('height') };
  }

  // Parsed apart from the page: nothing in it is loaded or run.
  function parsed(html) {
    const body = new window.DOMParser().parseFromString(html, 'text/html').body;
    // the words of a caption have no place in the schema of a table
    body.querySelectorAll('table > caption').forEach(function (caption) {
      const words = document.createElement('p');
      words.append.apply(words, Array.from(caption.childNodes));
      caption.closest('table').before(words);
      caption.remove();
    });
    return body;
  }

  function plainHtml(text) {
    const box = document.createElement('div');
    text.split(/(?:\r?\n)+/).forEach(function (line) { const p = document.createElement('p'); p.textContent = line; box.append(p); });
    return box.innerHTML;
  }

  function build(box, rules) {
    const field = box.querySelector('textarea');
    const frame = box.querySelector('.richtext-box');
    const note = box.querySelector('.richtext-note');
    const file = box.querySelector('.richtext-file');
    const nodes = rules.nodes, marks = rules.marks;
    let written = field.value, timer = 0;

    function doc(html) { return P.DOMParser.fromSchema(rules).parse(parsed(html)); }

    function html(state) {
      const root = state.doc;
      if (root.childCount === 1 && root.firstChild.type === nodes.paragraph && !root.firstChild.content.size) { return ''; }
      const out = document.createElement('div');
      out.append(P.DOMSerializer.fromSchema(rules).serializeFragment(root.content, { document: document.implementation.createHTMLDocument() }));
      return out.innerHTML;
    }

    // The field has what the editor shows, and says so to whoever listens to it.
    function write() {
      clearTimeout(timer);
      timer = 0;
      const now = html(view.state);
      if (now === written) { return; }
      written = field.value = now;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function say(words, bad) {
      note.textContent = words || '';
      note.className = 'richtext-note ' + (bad ? 'bad' : 'meta');
    }

    // ---- dialogs ----

    function dialog(name) { return box.querySelector('[data-dialog=' + name + ']'); }

    // Opens a dialog; done(values) says what is wrong, or nothing and it closes.
    function ask(name, values, done, other) {
      const it = dialog(name), ok = it.querySelector('[data-ok]'), more = it.querySelector('[data-other]');
      const fields = Array.from(it.querySelectorAll('[data-field]'));
      const error = it.querySelector('[data-error]');
      return new Promise(function (closed) {
        fields.forEach(function (input) { input.value = values[input.dataset.field] || ''; input.removeAttribute('aria-invalid'); });
        if (error) { error.textContent = ''; }
        function accept() {
          const now = {};
          fields.forEach(function (input) { now[input.dataset.field] = input.value.trim(); });
          const wrong = done(now);
          if (wrong) { error.textContent = wrong; fields[0].setAttribute('aria-invalid', 'true'); fields[0].focus(); } else { it.close(); }
        }
        ok.onclick = accept;
        if (more) { more.onclick = function () { it.close(); if (other) { other(); } }; }
        it.querySelectorAll('[data-close]').forEach(function (button) { button.onclick = function () { it.close(); }; });
        // Enter in a dialog answers it; the form around it is not sent
        it.onkeydown = function (event) {
          event.stopPropagation();
          if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); accept(); }
        };
        it.oninput = function (event) { event.stopPropagation(); };
        it.onclose = function () { view.focus(); closed(); };
        it.showModal();
        (fields[0] || ok).focus();
      });
    }

    // ---- the server ----

    // quietly: nothing is said below the editor, so that nothing moves under somebody's finger
    function send(path, body, type, quietly) {
      const tell = quietly ? function () { } : say;
      tell(box.dataset.working);
      return fetch(box.dataset.service + path, {
        method: 'POST', body: body, credentials: 'same-origin', redirect: 'manual', headers: { 'Content-Type': type, 'X-Bangtin-Editor': '1' }
      }).then(function (answer) {
        if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) { throw new Error(box.dataset.signedOut); }
        return answer.json();
      }).then(function (json) {
        if (json.error) { throw new Error(json.error); }
        tell('');
        return json;
      }, function (failure) {
        tell(failure.name === 'Error' ? failure.message : box.dataset.failed, true);
        throw failure;
      });
    }

    function insert(text) {
      const slice = P.DOMParser.fromSchema(rules).parseSlice(parsed(text), { preserveWhitespace: false });
      view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
    }

    // What is pasted is cleaned by the server, which also tells old encodings.
    function paste(text) {
      send('/paste', text.replace(DATA, 'src="data:,"'), 'text/html;charset=UTF-8').then(function (answer) {
        const left = answer.leftOut ? box.dataset.leftOut.replace('{0}', answer.leftOut) : '';
        if (!answer.encoding) { insert(answer.html); say(left); view.focus(); return; }
        offer(answer, function () { insert(answer.converted); say(left); }, function () { insert(answer.html); say(left); });
      }).catch(function () { });
    }

    // Shows a text in an old encoding as it is and as it would be.
    function offer(answer, convert, keep) {
      const it = dialog('old');
      function show(place, text) { it.querySelector(place).replaceChildren.apply(it.querySelector(place), Array.from(parsed(text).childNodes)); }
      it.querySelector('[data-encoding]').textContent = answer.encoding;
      show('[data-before]', answer.html);
      show('[data-after]', answer.converted);
      return ask('old', {}, convert, keep);
    }

    // The plain fields of the form: a title out of an old file has the same trouble.
    function plain(input) {
      const words = input.value;
      // a letter that only Unicode has says that it is no old text
      if (input.closest('dialog') || !/[\u00a1-\u00ff]/.test(words) || /[\u0100-\u1ef9]/.test(words) || input.dataset.asked === words) { return; }
      input.dataset.asked = words;
      send('/paste', plainHtml(words), 'text/html;charset=UTF-8', true).then(function (answer) {
        if (!answer.encoding || input.value !== words) { return; }
        offer(answer, function () {
          input.value = parsed(answer.converted).textContent.trim();
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }).then(function () { input.focus(); });
      }).catch(function () { });
    }

    function upload(files) {
      return Array.from(files).reduce(function (before, one) {
        return before.then(function () {
          return send('/picture?name=' + encodeURIComponent(one.name || ''), one, 'application/octet-stream').then(function (answer) {
            return picture({ src: answer.src, width: String(answer.width), height: String(answer.height), alt: '' }, null);
          });
        });
      }, Promise.resolve()).catch(function () { });
    }

    // Puts a block at the cursor; there is always a line behind it to go on writing. Says where it stands.
    function put(tr, block) {
      let at = 0;
      tr.replaceSelectionWith(block, false).doc.descendants(function (node, pos) { if (node === block) { at = pos; } });
      const end = at + block.nodeSize, behind = tr.doc.resolve(end);
      if (!behind.nodeAfter) { tr.insert(end, nodes.paragraph.create()); }
      tr.setSelection(P.TextSelection.near(tr.doc.resolve(end)));
      return at;
    }

    // Asks for the words of a picture, a new one or the one at a place in the text.
    function picture(attrs, at) {
      const it = dialog('picture'), preview = it.querySelector('[data-preview]');
      const node = at === null ? null : view.state.doc.nodeAt(at);
      const caption = node ? node.textContent : attrs.caption || '';
      preview.src = attrs.src;
      return ask('picture', { alt: attrs.alt, caption: caption }, function (now) {
        if (!now.alt) { return box.dataset.alternativeMissing; }
        const words = now.caption ? rules.text(now.caption) : null;
        const made = nodes.figure.create(Object.assign({}, attrs, { alt: now.alt }), now.caption === caption && node ? node.content : words);
        const tr = view.state.tr;
        if (node) {
          tr.replaceWith(at, at + node.nodeSize, made);
        } else {
          put(tr, made);
        }
        view.dispatch(tr.scrollIntoView());
      });
    }

    function figureAt(state) {
      const selection = state.selection;
      if (selection.node && selection.node.type === nodes.figure) { return selection.from; }
      for (let depth = selection.$from.depth; depth > 0; depth--) {
        if (selection.$from.node(depth).type === nodes.figure) { return selection.$from.before(depth); }
      }
      return null;
    }

    // ---- commands ----

    function inside(type, state) {
      const from = state.selection.$from;
      for (let depth = from.depth; depth > 0; depth--) { if (from.node(depth).type === type) { return true; } }
      return false;
    }

    function heading(level) {
      return function (state, dispatch, v) {
        const on = state.selection.$from.parent.type === nodes.heading && state.selection.$from.parent.attrs.level === level;
        return (on ? P.setBlockType(nodes.paragraph) : P.setBlockType(nodes.heading, { level: level }))(state, dispatch, v);
      };
    }

    function list(type) {
      return function (state, dispatch) {
        if (inside(type, state)) { return P.liftListItem(nodes.list_item)(state, dispatch); }
        const from = state.selection.$from;
        for (let depth = from.depth; depth > 0; depth--) {
          const node = from.node(depth);
          if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) {
            if (dispatch) { dispatch(state.tr.setNodeMarkup(from.before(depth), type)); }
            return true;
          }
        }
        return P.wrapInList(type)(state, dispatch);
      };
    }

    function table(state, dispatch) {
      if (P.tables.isInTable(state)) { return false; }
      if (dispatch) {
        const rows = [];
        for (let r = 0; r < ROWS; r++) {
          const cells = [];
          for (let c = 0; c < COLUMNS; c++) { cells.push((r ? nodes.table_cell : nodes.table_header).createAndFill()); }
          rows.push(nodes.table_row.create(null, cells));
        }
        const tr = state.tr, at = put(tr, nodes.table.create(null, rows));
        tr.setSelection(P.TextSelection.near(tr.doc.resolve(at + 3)));
        dispatch(tr.scrollIntoView());
      }
      return true;
    }

    function link(state, dispatch) {
      // quick fingers select and ask for a link before the browser has told of the selection
      if (dispatch) { view.domObserver.flush(); state = view.state; }
      const selection = state.selection, from = selection.$from;
      const mark = marks.link.isInSet(from.marks()) || (from.nodeAfter && marks.link.isInSet(from.nodeAfter.marks));
      let start = selection.from, end = selection.to;
      if (mark && selection.empty) {
        // the whole link around the cursor
        from.parent.forEach(function (child, offset) {
          const a = from.start() + offset, b = a + child.nodeSize;
          if (a <= start && b >= start && marks.link.isInSet(child.marks) === mark) { start = a; end = b; }
        });
      }
      if (!dispatch) { return from.parent.type !== nodes.code_block; }
      ask('link', { href: mark ? mark.attrs.href : '' }, function (now) {
        let href = now.href;
        if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(href)) { href = 'mailto:' + href; }
        if (/^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(href)) { href = 'https://' + href; }
        if (/\s/.test(href) || !/^(https?:\/\/[^/]|mailto:.|\/(?!\/)|#.)/i.test(href)) { return box.dataset.hrefWrong; }
        const tr = view.state.tr, set = marks.link.create({ href: href });
        if (start === end) { tr.insert(start, rules.text(now.href, [set])); } else { tr.removeMark(start, end, marks.link).addMark(start, end, set); }
        // one goes on writing behind it
        tr.setSelection(P.TextSelection.near(tr.doc.resolve(tr.mapping.map(end)), -1));
        view.dispatch(tr.scrollIntoView());
      }, function () { view.dispatch(view.state.tr.removeMark(start, end, marks.link)); });
      return true;
    }

    function clear(state, dispatch) {
      const tr = state.tr, from = state.selection.from, to = state.selection.to;
      Object.keys(marks).forEach(function (name) { tr.removeMark(from, to, marks[name]); });
      state.doc.nodesBetween(from, to, function (node, pos) {
        if (node.type === nodes.heading || node.type === nodes.code_block) { tr.setBlockType(pos, pos + node.nodeSize, nodes.paragraph); }
      });
      if (dispatch) { dispatch(tr.setStoredMarks([])); }
      return true;
    }

    const commands = {
      h2: heading(2), h3: heading(3),
      strong: P.toggleMark(marks.strong), em: P.toggleMark(marks.em), u: P.toggleMark(marks.u),
      ul: list(nodes.bullet_list), ol: list(nodes.ordered_list),
      quote: function (state, dispatch) { return inside(nodes.blockquote, state) ? P.lift(state, dispatch) : P.wrapIn(nodes.blockquote)(state, dispatch); },
      link: link, table: table, clear: clear, undo: P.undo, redo: P.redo,
      hr: function (state, dispatch) { if (dispatch) { const tr = state.tr; put(tr, nodes.horizontal_rule.create()); dispatch(tr.scrollIntoView()); } return true; },
      picture: function (state, dispatch) {
        const at = figureAt(state);
        if (dispatch) { if (at === null) { file.click(); } else { picture(state.doc.nodeAt(at).attrs, at); } }
        return true;
      },
      library: function (state, dispatch) {
        if (dispatch) {
          window.BangtinPicker('pictures', function (item) {
            picture({ src: item.src, width: String(item.width), height: String(item.height), alt: item.alternative, caption: item.caption }, null);
          });
        }
        return true;
      },
      rowAfter: P.tables.addRowAfter, rowDelete: P.tables.deleteRow, columnAfter: P.tables.addColumnAfter, columnDelete: P.tables.deleteColumn,
      headerRow: P.tables.toggleHeaderRow, headerColumn: P.tables.toggleHeaderColumn, merge: P.tables.mergeCells, split: P.tables.splitCell,
      tableDelete: P.tables.deleteTable
    };

    // Which buttons are down: the mark or the block at the cursor.
    const pressed = {
      h2: function (s) { return s.selection.$from.parent.type === nodes.heading && s.selection.$from.parent.attrs.level === 2; },
      h3: function (s) { return s.selection.$from.parent.type === nodes.heading && s.selection.$from.parent.attrs.level === 3; },
      ul: function (s) { return inside(nodes.bullet_list, s); }, ol: function (s) { return inside(nodes.ordered_list, s); },
      quote: function (s) { return inside(nodes.blockquote, s); }
    };
    ['strong', 'em', 'u', 'link'].forEach(function (name) {
      pressed[name] = function (s) {
        const sel = s.selection;
        return sel.empty ? !!marks[name].isInSet(s.storedMarks || sel.$from.marks()) : s.doc.rangeHasMark(sel.from, sel.to, marks[name]);
      };
    });

    // ---- the editor ----

    const keys = {
      'Mod-b': commands.strong, 'Mod-i': commands.em, 'Mod-u': commands.u, 'Mod-k': commands.link,
      'Mod-z': P.undo, 'Mod-y': P.redo, 'Shift-Mod-z': P.redo, 'Mod-Alt-2': commands.h2, 'Mod-Alt-3': commands.h3, 'Mod-Alt-0': P.setBlockType(nodes.paragraph),
      'Enter': P.chainCommands(leaveCaption, P.splitListItem(nodes.list_item)),
      'Shift-Enter': function (state, dispatch) { if (dispatch) { dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView()); } return true; },
      // in a table from cell to cell, in a list deeper; anywhere else Tab leads on, as everywhere
      'Tab': P.chainCommands(P.tables.goToNextCell(1), P.sinkListItem(nodes.list_item)),
      'Shift-Tab': P.chainCommands(P.tables.goToNextCell(-1), P.liftListItem(nodes.list_item)),
      'Alt-F10': function () { (frame.querySelector('.richtext-tools [tabindex="0"]') || frame.querySelector('button')).focus(); return true; }
    };

    // Enter in a caption goes on below the picture.
    function leaveCaption(state, dispatch) {
      const at = state.selection.node ? null : figureAt(state);
      if (at === null) { return false; }
      if (dispatch) {
        const end = at + state.doc.nodeAt(at).nodeSize, tr = state.tr.insert(end, nodes.paragraph.create());
        dispatch(tr.setSelection(P.TextSelection.create(tr.doc, end + 1)).scrollIntoView());
      }
      return true;
    }

    const plugins = [
      P.inputRules({ rules: [
        P.wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list), P.wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, function (m) { return { order: +m[1] }; }),
        P.textblockTypeInputRule(/^(#{2,3})\s$/, nodes.heading, function (m) { return { level: m[1].length }; })] }),
      P.keymap(keys), P.keymap(P.baseKeymap), P.history(), P.dropCursor(), P.gapCursor(), P.tables.tableEditing(),
      new P.Plugin({ view: function () { return { update: show }; } })
    ];

    function pictures(transfer) { return Array.from(transfer.files).filter(function (one) { return /^image\//.test(one.type); }); }

    // Word puts a picture of a table beside the table; then the words count.
    function take(transfer) {
      const text = transfer.getData('text/html'), files = pictures(transfer), words = transfer.getData('text/plain');
      if (files.length && (!text || !parsed(text).textContent.trim())) { upload(files); return true; }
      if (text && !/data-pm-slice/.test(text)) { paste(text); return true; }
      if (!text && /[\u00a1-\u00ff]/.test(words)) { paste(plainHtml(words)); return true; }
      return false;
    }

    const label = box.querySelector('label');
    const view = new P.EditorView(frame.querySelector('.richtext-text'), {
      state: P.EditorState.create({ doc: doc(field.value), plugins: plugins }),
      attributes: {
        role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, lang: 'vi', spellcheck: 'false',
        'aria-describedby': field.getAttribute('aria-describedby') || label.id
      },
      dispatchTransaction: function (tr) {
        view.updateState(view.state.apply(tr));
        if (tr.docChanged && !timer) { timer = setTimeout(write, 400); }
      },
      handlePaste: function (v, event) { return !!event.clipboardData && take(event.clipboardData); },
      handleDrop: function (v, event, slice, moved) {
        if (moved || !event.dataTransfer) { return false; }
        const at = v.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) { v.dispatch(v.state.tr.setSelection(P.TextSelection.near(v.state.doc.resolve(at.pos)))); }
        return take(event.dataTransfer);
      },
      handleDoubleClickOn: function (v, pos, node, at) {
        if (node.type !== nodes.figure) { return false; }
        picture(node.attrs, at);
        return true;
      },
      handleDOMEvents: { blur: function () { write(); return false; } }
    });
    written = field.value;
    field.classList.add('unseen');
    field.tabIndex = -1;
    field.setAttribute('aria-hidden', 'true');
    field.removeAttribute('aria-describedby');
    field.addEventListener('focus', function () { view.focus(); });
    // somebody else wrote into the field: a restored draft
    field.addEventListener('change', function () {
      if (field.value === written) { return; }
      written = field.value;
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc(field.value).content));
    });
    label.addEventListener('click', function () { view.focus(); });
    frame.hidden = false;
    const form = box.closest('form');
    if (form) {
      // before anybody else hears of it
      form.addEventListener('submit', write, true);
      form.addEventListener('bangtin:collect', write);
      form.addEventListener('click', write, true);
      form.addEventListener('change', function (event) {
        if (event.target !== field && event.target.matches('input[type=text], textarea')) { plain(event.target); }
      });
      form.addEventListener('paste', function (event) {
        if (event.target.matches('input[type=text], textarea')) { setTimeout(plain, 0, event.target); }
      });
    }
    file.addEventListener('change', function (event) {
      event.stopPropagation();
      const files = Array.from(file.files);
      // a file that stays in the form would be sent with it
      file.value = '';
      upload(files);
    });
    file.addEventListener('input', function (event) { event.stopPropagation(); });

    // ---- the place that a reader reported ----

    // All words of the text in a row, one space between them, and where each letter stands.
    function spelled() {
      let text = '';
      const at = [];
      view.state.doc.descendants(function (node, pos) {
        if (node.isTextblock && text && !text.endsWith(' ')) { text += ' '; at.push(pos); }
        if (!node.isText) { return; }
        for (let i = 0; i < node.text.length; i++) {
          const space = /\s/.test(node.text[i]);
          if (space && text.endsWith(' ')) { continue; }
          text += space ? ' ' : node.text[i];
          at.push(pos + i);
        }
      });
      return { text: text, at: at };
    }

    function findPlace(place) {
      const doc = spelled(), at = window.BangtinPlace(doc.text, place);
      return at < 0 ? null : { from: doc.at[at], to: doc.at[at + place.place.trim().length - 1] + 1 };
    }

    const reported = document.querySelector('[data-place]');
    if (reported && reported.dataset.place) {
      const place = findPlace(reported.dataset);
      if (place) {
        view.focus();
        view.dispatch(view.state.tr.setSelection(P.TextSelection.create(view.state.doc, place.from, place.to)).scrollIntoView());
        if (window.Highlight && CSS.highlights) {
          const range = document.createRange(), from = view.domAtPos(place.from), to = view.domAtPos(place.to);
          range.setStart(from.node, from.offset);
          range.setEnd(to.node, to.offset);
          CSS.highlights.set('reported', new Highlight(range));
        }
      } else {
        const title = document.getElementById('title'), summary = document.getElementById('summary');
        const plainPlace = [title, summary].find(function (input) { return input && input.value.indexOf(reported.dataset.place) >= 0; });
        if (plainPlace) {
          const start = plainPlace.value.indexOf(reported.dataset.place);
          plainPlace.focus();
          plainPlace.setSelectionRange(start, start + reported.dataset.place.length);
        } else {
          reported.querySelector('[data-found]').textContent = reported.dataset.gone;
        }
      }
    }

    // ---- the toolbars ----

    frame.querySelectorAll('.richtext-tools').forEach(function (bar) {
      const buttons = Array.from(bar.querySelectorAll('button'));
      buttons.forEach(function (button, i) {
        button.tabIndex = i ? -1 : 0;
        // the selection in the text stays
        button.addEventListener('mousedown', function (event) { event.preventDefault(); });
        button.addEventListener('click', function () {
          commands[button.dataset.do](view.state, view.dispatch, view);
          if (!box.querySelector('dialog[open]') && button.dataset.do !== 'picture' && button.dataset.do !== 'library') { view.focus(); }
        });
      });
      bar.addEventListener('keydown', function (event) {
        const here = buttons.indexOf(document.activeElement);
        const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
        if (event.key === 'Escape') { view.focus(); event.preventDefault(); }
        if (next === undefined) { return; }
        event.preventDefault();
        const to = buttons[(next + buttons.length) % buttons.length];
        buttons.forEach(function (button) { button.tabIndex = button === to ? 0 : -1; });
        to.focus();
      });
    });

    function show() {
      const state = view.state;
      frame.querySelector('[data-table]').hidden = !P.tables.isInTable(state);
      frame.querySelectorAll('[data-do]').forEach(function (button) {
        const is = pressed[button.dataset.do];
        if (is) { button.setAttribute('aria-pressed', String(is(state))); }
        if (button.dataset.do === 'merge' || button.dataset.do === 'split') { button.disabled = !commands[button.dataset.do](state); }
      });
    }
    show();
  }

  if (P) {
    const rules = schema();
    document.querySelectorAll('.richtext').forEach(function (box) { build(box, rules); });
  }
})();
