'use strict';
(() => {
  const api = new URL('v3/directline', document.baseURI).href;
  const SHOWN = 50; // messages of an older conversation that are shown again
  const LARGEST = 20; // megabytes of a file; the server knows its own limit
  const seconds = n => n * 1000;
  const $ = id => document.getElementById(id);
  const log = $('log'), scroll = $('scroll'), input = $('text');

  // ---- What is kept on this device ------------------------------------------------------------------------------

  const memory = {}; // for browsers that keep nothing
  const store = {
    get(key) {
      try { return JSON.parse(localStorage.getItem('caunoi.' + key)) ?? memory[key] ?? null; } catch { return memory[key] ?? null; }
    },
    set(key, value) {
      memory[key] = value;
      try {
        if (value === null) localStorage.removeItem('caunoi.' + key);
        else localStorage.setItem('caunoi.' + key, JSON.stringify(value));
      } catch { /* memory has it */ }
    },
  };

  let session = store.get('session'); // { conversationId, token, expiry, joined }
  let outbox = store.get('outbox') || []; // [{ id, text, action }] in order; what failed for good carries failed: true
  const saveSession = change => store.set('session', session = change && { ...session, ...change });
  const saveOutbox = () => store.set('outbox', outbox.length ? outbox : null);

  // ---- Direct Line ----------------------------------------------------------------------------------------------

  class Refused extends Error {
    constructor(status) { super('HTTP ' + status); this.status = status; }
    get gone() { return [401, 403, 404].includes(this.status); }
    get final() { return this.status >= 400 && this.status < 500 && this.status !== 429 && this.status !== 408; }
  }

  async function call(method, path, body) {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), seconds(20));
    try {
      const headers = {};
      if (session) headers.Authorization = 'Bearer ' + session.token;
      if (body) headers['Content-Type'] = 'application/json';
      const answer = await fetch(api + path, {
        method, headers, body: body && JSON.stringify(body), signal: limit.signal, cache: 'no-store', credentials: 'omit',
      });
      if (!answer.ok) throw new Refused(answer.status);
      return await answer.json();
    } finally {
      clearTimeout(timer);
    }
  }

  const here = (rest = '') => '/conversations/' + encodeURIComponent(session.conversationId) + rest;
  const keepToken = c => saveSession({ conversationId: c.conversationId, token: c.token, expiry: Date.now() + seconds(c.expires_in) });

  // ---- Connection: socket first, polling where sockets do not get through ---------------------------------------

  let epoch = 0; // grows with every new attempt: whatever belongs to an older one stops
  let watermark = '', socket = null, lastSign = 0, failures = 0, socketFailures = 0, connected = false, connecting = false, timer = 0, restored = false;

  async function connect() {
    const mine = ++epoch;
    clearTimeout(timer);
    closeSocket();
    connecting = true;
    try {
      const found = await enter(mine);
      if (mine !== epoch) return;
      failures = 0;
      setConnected(true);
      if (socketFailures < 2) openSocket(found.streamUrl, mine);
      else poll(mine, seconds(1), Date.now() + seconds(60));
      flush();
    } catch (fault) {
      if (mine !== epoch) return;
      if (fault.gone) beginAnew();
      else retry();
    } finally {
      if (mine === epoch) connecting = false;
    }
  }

  /** Goes back into the kept conversation, or into a new one. */
  async function enter(mine) {
    if (session && session.expiry < Date.now()) saveSession(null);
    let found;
    if (session) {
      if (!restored) await restore();
      found = await call('GET', here('?watermark=' + watermark));
    } else {
      const token = await call('POST', '/tokens/generate');
      if (mine !== epoch) return null;
      keepToken(token);
      found = await call('POST', '/conversations');
    }
    if (mine !== epoch) return null;
    keepToken(found);
    restored = true;
    showOutbox();
    if (!session.joined) {
      await call('POST', here('/activities'), { type: 'event', name: 'webchat/join' });
      if (mine === epoch) saveSession({ joined: true });
    }
    return found;
  }

  /** Reads the conversation from its start and shows its end, without reading it all aloud. */
  async function restore() {
    let all = [], set, mark = '';
    do {
      set = await call('GET', here('/activities?watermark=' + mark));
      mark = set.watermark;
      all = all.concat(set.activities).slice(-SHOWN);
    } while (set.activities.length >= 100);
    watermark = mark;
    log.setAttribute('aria-live', 'off');
    const typedMeanwhile = [...log.children];
    all.forEach(a => show(a));
    log.append(...typedMeanwhile);
    setTimeout(() => log.setAttribute('aria-live', 'polite'), seconds(1));
    toEnd();
  }

  function retry() {
    setConnected(false);
    const pause = Math.min(seconds(30), seconds(1) * 2 ** failures++);
    clearTimeout(timer);
    timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
  }

  function beginAnew() {
    saveSession(null);
    watermark = '';
    if (log.childElementCount) addNote('Cuộc trò chuyện mới');
    if (failures++) retry();
    else connect();
  }

  function openSocket(address, mine) {
    // The server may stand behind a proxy and not know how it is called from outside.
    const url = new URL(address);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.host = location.host;
    const opened = Date.now();
    let open = false;
    const line = socket = new WebSocket(url);
    const lost = () => {
      if (mine !== epoch || line !== socket) return;
      closeSocket();
      socketFailures = open && Date.now() - opened > seconds(30) ? 0 : socketFailures + 1;
      if (open) retry(); else connect();
    };
    setTimeout(() => {
      if (open) return;
      socketFailures = 2; // something on the way swallows sockets: no second wait
      lost();
    }, seconds(4));
    line.onopen = () => { open = true; lastSign = Date.now(); };
    line.onclose = line.onerror = lost;
    line.onmessage = message => {
      lastSign = Date.now();
      if (mine === epoch && message.data) take(JSON.parse(message.data));
    };
  }

  function closeSocket() {
    const line = socket;
    socket = null;
    if (line) line.close();
  }

  async function poll(mine, pause, trySocketAt) {
    if (mine !== epoch) return;
    if (Date.now() > trySocketAt) {
      socketFailures = 1;
      connect();
      return;
    }
    try {
      const set = await call('GET', here('/activities?watermark=' + watermark));
      if (mine !== epoch) return;
      setConnected(true);
      pause = take(set) || waiting ? seconds(1) : Math.min(seconds(5), pause * 1.3);
    } catch (fault) {
      if (mine !== epoch) return;
      if (fault.gone) beginAnew();
      else retry();
      return;
    }
    timer = setTimeout(poll, pause, mine, pause, trySocketAt);
    pollSoon = () => { clearTimeout(timer); poll(mine, seconds(1), trySocketAt); };
  }

  let pollSoon = null;

  /** Something happened that may have changed the line. */
  function check() {
    if (!connected && !connecting) {
      failures = 0;
      connect();
    } else {
      checkSocket();
    }
  }

  /** The server gives a sign of life every 20 seconds; a socket that is silent for longer is dead, whatever it says. */
  function checkSocket() {
    if (socket && socket.readyState === WebSocket.OPEN && Date.now() - lastSign > seconds(45)) connect();
  }

  function setConnected(on) {
    connected = on;
    if (on) pollSoon = null;
    const following = atEnd();
    $('status').textContent = on ? '' : 'Đang kết nối lại…';
    if (!on && following) toEnd();
  }

  function take(set) {
    watermark = set.watermark ?? watermark;
    set.activities.forEach(a => show(a, true));
    return set.activities.length > 0;
  }

  // ---- Sending --------------------------------------------------------------------------------------------------

  let flushing = false;

  const newId = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 10);

  function say(text, action) {
    const item = { id: newId(), text, action };
    outbox.push(item);
    saveOutbox();
    fadeChoices();
    addMine(item.id, text);
    toEnd();
    flush();
  }

  async function flush() {
    if (flushing || !connected) return;
    flushing = true;
    let item;
    while (connected && (item = outbox.find(i => !i.failed))) {
      const { id, text, action } = item;
      const channelData = { clientActivityID: id };
      if (action) channelData.postBack = true;
      expectAnswer();
      try {
        await call('POST', here('/activities'), { type: 'message', text, value: action, channelData });
        sent(id);
      } catch (fault) {
        expectAnswer(false);
        if (fault.gone) { beginAnew(); break; }
        item.tries = (item.tries || 0) + 1;
        if (fault.final || (fault.status && item.tries > 4)) {
          item.failed = true;
          saveOutbox();
          mark(item);
        } else if (fault.status) {
          await new Promise(done => setTimeout(done, seconds(2) * item.tries));
        } else {
          retry();
          break;
        }
      }
    }
    flushing = false;
  }

  function sent(id) {
    outbox = outbox.filter(i => i.id !== id);
    saveOutbox();
    mark({ id, done: true });
  }

  function sendAgain(id) {
    const item = outbox.find(i => i.id === id);
    if (!item) return;
    item.failed = false;
    item.tries = 0;
    saveOutbox();
    mark(item);
    check();
    flush();
  }

  function showOutbox() {
    outbox.filter(i => !mineById.has(i.id)).forEach(i => { addMine(i.id, i.text); mark(i); });
  }

  // ---- Files ----------------------------------------------------------------------------------------------------

  const sizeOf = bytes => bytes < 1e6
    ? Math.max(1, Math.round(bytes / 1e3)) + ' kB'
    : (bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 }) + ' MB';
  const labelOf = ({ name, size }) => '📎 ' + (name || 'tệp') + (size ? ' · ' + sizeOf(size) : '');
  const wordsOf = ({ text, attachments }) => [text, ...(attachments || []).map(labelOf)].filter(Boolean).join('\n');

  function sendFile(file) {
    const id = newId();
    fadeChoices();
    addMine(id, labelOf(file));
    if (file.size > LARGEST * 1024 * 1024) setState(id, make('span', 'state', `Tệp quá lớn: chỉ nhận tệp đến ${LARGEST} MB`));
    else upload(id, file);
    toEnd();
  }

  /** A file is not kept on this device: after a reload it has to be chosen again. */
  function upload(id, file) {
    const bar = make('progress', '');
    bar.setAttribute('aria-label', 'Đang gửi tệp');
    const state = make('span', 'state', 'đang gửi ');
    state.append(bar);
    setState(id, state);
    const again = () => setState(id, tryAgain(() => upload(id, file)));
    if (!session || !connected) { again(); check(); return; }

    const form = new FormData();
    const activity = { type: 'message', channelData: { clientActivityID: id } };
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', api + here('/upload'));
    request.setRequestHeader('Authorization', 'Bearer ' + session.token);
    request.upload.onprogress = event => { if (event.lengthComputable) { bar.max = event.total; bar.value = event.loaded; } };
    request.onerror = again;
    request.onload = () => {
      const { status } = request;
      if (status === 200) { sent(id); expectAnswer(); }
      else if (status === 413) setState(id, make('span', 'state', 'Tệp quá lớn, máy chủ không nhận'));
      else if (status >= 400 && status < 500 && status !== 429) setState(id, make('span', 'state', 'Không gửi được tệp này'));
      else again();
    };
    request.send(form);
  }

  /** Pictures and documents of an answer. They are fetched with the conversation's token, which goes to no other address. */
  function attachments(list) {
    return list
      .filter(({ contentUrl }) => contentUrl && new URL(contentUrl, document.baseURI).href.startsWith(api + '/attachments/'))
      .map(file => /^image\//.test(file.contentType) ? picture(file) : download(file));
  }

  async function fetchFile(contentUrl) {
    const answer = await fetch(new URL(contentUrl, document.baseURI), {
      headers: { Authorization: 'Bearer ' + session.token }, cache: 'no-store', credentials: 'omit',
    });
    if (!answer.ok) throw new Refused(answer.status);
    return URL.createObjectURL(await answer.blob());
  }

  const whyNot = fault => fault.gone ? 'không còn giữ nữa, nhắn lại để tôi lập lại' : 'chưa tải được, bấm để thử lại';

  function picture({ contentUrl, name, altText }) {
    const frame = make('button', 'picture');
    frame.type = 'button';
    const image = make('img', '');
    image.alt = altText || name;
    const load = async () => {
      try {
        const address = await fetchFile(contentUrl);
        const following = atEnd();
        image.onload = () => { if (following) toEnd(); };
        image.src = address;
        frame.replaceChildren(image);
        frame.setAttribute('aria-label', 'Phóng to ảnh: ' + image.alt);
        frame.onclick = () => enlarge(image);
      } catch (fault) {
        frame.replaceChildren(make('span', '', `Ảnh ${whyNot(fault)}`));
        frame.onclick = load;
      }
    };
    frame.append(make('span', '', 'Đang tải ảnh…'));
    load();
    return frame;
  }

  function enlarge(image) {
    $('large').src = image.src;
    $('large').alt = image.alt;
    $('viewer').showModal();
  }

  function download({ contentUrl, name, size }) {
    const button = make('button', 'document');
    button.type = 'button';
    const icon = make('span', '', '⬇');
    icon.setAttribute('aria-hidden', 'true');
    const label = make('span', '', name);
    const note = make('small', '', size ? sizeOf(size) : '');
    label.append(note);
    button.append(icon, label);
    button.setAttribute('aria-label', `Tải tệp ${name}${size ? ', ' + sizeOf(size) : ''}`);
    button.onclick = async () => {
      try {
        const link = make('a', '');
        link.href = await fetchFile(contentUrl);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), seconds(60));
      } catch (fault) {
        note.textContent = `Tệp ${whyNot(fault)}`;
        button.removeAttribute('aria-label');
      }
    };
    return button;
  }

  // ---- What is seen ---------------------------------------------------------------------------------------------

  const seen = new Set(), mineById = new Map();
  let waiting = 0;

  function make(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function show(activity, isNew) {
    if (activity.type !== 'message' || seen.has(activity.id)) return;
    seen.add(activity.id);
    if (activity.from && activity.from.role === 'user') {
      const id = activity.channelData && activity.channelData.clientActivityID;
      if (id && (mineById.has(id) || outbox.some(i => i.id === id))) {
        if (!mineById.has(id)) addMine(id, wordsOf(activity));
        sent(id);
      } else {
        addMine(id || activity.id, wordsOf(activity), true);
      }
    } else {
      addAnswer(activity, isNew);
    }
  }

  let count = 0;

  function addMessage(who, className) {
    const message = make('article', 'message ' + className);
    const speaker = make('span', 'unseen', who);
    speaker.id = 'm' + ++count;
    message.setAttribute('aria-labelledby', speaker.id);
    const bubble = make('div', 'bubble');
    message.append(speaker, bubble);
    return { message, bubble };
  }

  function addMine(id, text, done) {
    const { message, bubble } = addMessage('Bà con: ', 'mine fresh');
    bubble.textContent = text;
    log.append(message);
    mineById.set(id, message);
    if (!done) mark({ id });
  }

  /** Says under an own message how far it has got. */
  function mark({ id, done, failed }) {
    if (failed) setState(id, tryAgain(() => sendAgain(id)));
    else setState(id, done ? null : make('span', 'state', 'đang gửi'));
  }

  function tryAgain(action) {
    const button = make('button', 'state', 'Chưa gửi được – bấm để gửi lại');
    button.type = 'button';
    button.onclick = () => { action(); input.focus(); };
    return button;
  }

  function setState(id, state) {
    const message = mineById.get(id);
    if (!message) return;
    const old = message.querySelector('.state');
    const following = atEnd();
    if (old) old.remove();
    if (state) message.append(state);
    if (state && following) toEnd();
  }

  function addAnswer(activity, isNew) {
    const following = atEnd();
    const data = activity.channelData || {};
    const { message, bubble } = addMessage('Cầu Nối: ', isNew ? 'fresh' : '');
    render(bubble, data.text || activity.text || '');
    if (data.sources && data.sources.length) bubble.append(sources(data.sources));
    if (!bubble.childElementCount) bubble.remove();
    message.append(...attachments(activity.attachments || []));
    fadeChoices();
    const actions = activity.suggestedActions && activity.suggestedActions.actions;
    if (actions && actions.length) message.append(choices(actions));
    expectAnswer(false);
    $('hint').hidden = true;
    log.append(message);
    if (isNew && following) toEnd(message);
  }

  function choices(actions) {
    let pressedAt = 0;
    const group = make('div', 'choices');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Chọn nhanh');
    for (const { title, value } of actions) {
      const button = make('button', '', title);
      button.type = 'button';
      button.onclick = () => {
        if (Date.now() - pressedAt < 800) return; // a double tap is one press
        pressedAt = Date.now();
        say(title, value);
      };
      group.append(button);
    }
    return group;
  }

  function fadeChoices() {
    log.querySelectorAll('.choices:not(.old)').forEach(group => group.classList.add('old'));
  }

  function sources(list) {
    const block = make('div', 'sources');
    const lines = list.map(({ text, url }) => {
      return /^https?:\/\//i.test(url || '') ? linkTo(url, text) : document.createTextNode(text);
    });
    const head = make('p', '', '📌 Nguồn: ');
    block.append(head);
    if (lines.length === 1) {
      head.append(lines[0]);
    } else {
      const items = make('ul');
      lines.forEach(line => { const item = make('li'); item.append(line); items.append(item); });
      block.append(items);
    }
    return block;
  }

  /** Paragraphs, "- " and "1. " lists and **bold**; everything else is what it is. */
  function render(target, text) {
    let block = null;
    for (const line of text.replace(/\r/g, '').split('\n')) {
      const bullet = /^\s*[-•] +(.*)/.exec(line), number = /^\s*(\d{1,3})\. +(.*)/.exec(line);
      const kind = bullet ? 'UL' : number ? 'OL' : 'P';
      if (!line.trim()) {
        if (!block || block.tagName === 'P') block = null;
        continue;
      }
      const goesOn = block && block.tagName === kind;
      if (!goesOn) {
        block = make(kind);
        if (number) block.start = Number(number[1]);
        target.append(block);
      }
      if (kind === 'P') {
        if (goesOn) block.append(make('br'));
        bold(block, line);
      } else {
        const item = make('li');
        bold(item, bullet ? bullet[1] : number[2]);
        block.append(item);
      }
    }
  }

  function bold(target, text) {
    text.split(/\*\*(.+?)\*\*/).forEach((part, i) => {
      if (i % 2) target.append(make('strong', '', part));
      else links(target, part);
    });
  }

  function links(target, text) {
    text.split(/(https?:\/\/\S*[^\s.,;:!?)\]\"”])/i).forEach((part, i) => {
      if (i % 2) target.append(linkTo(part, part));
      else if (part) target.append(document.createTextNode(part));
    });
  }

  function linkTo(url, text) {
    const link = make('a', '', text);
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }

  function addNote(text) {
    log.append(make('p', 'divider', text));
  }

  /** True while the person follows the conversation and does not read further up. */
  function atEnd() {
    return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
  }

  /** Scrolls to the end; of a long new answer to its beginning. */
  function toEnd(message) {
    const tall = message && message.offsetHeight > scroll.clientHeight - 24;
    scroll.scrollTop = tall ? message.offsetTop - 12 : scroll.scrollHeight;
  }

  function expectAnswer(expected = true) {
    clearTimeout(waiting);
    waiting = expected ? setTimeout(expectAnswer, seconds(10), false) : 0;
    $('typing').textContent = expected ? 'Cầu Nối đang trả lời…' : '';
    if (expected) {
      toEnd();
      if (pollSoon) pollSoon();
    }
  }

  // ---- The person -----------------------------------------------------------------------------------------------

  function fit() {
    input.style.height = 'auto';
    input.style.height = input.scrollHeight + 'px';
  }

  function submit(event) {
    event.preventDefault();
    const text = input.value.trim();
    input.focus();
    if (!text) return;
    input.value = '';
    fit();
    say(text);
  }

  $('form').addEventListener('submit', submit);

  input.addEventListener('input', fit);
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    submit(event);
  });

  $('attach').addEventListener('click', () => $('file').click());

  $('file').addEventListener('change', () => {
    for (const file of $('file').files) sendFile(file);
    $('file').value = '';
    input.focus();
  });

  $('viewer').addEventListener('click', () => $('viewer').close());

  function openMenu(open) {
    $('menu').hidden = !open;
    $('menu-button').setAttribute('aria-expanded', String(open));
    if (open) $('restart').focus();
  }

  $('menu-button').addEventListener('click', () => openMenu($('menu').hidden));
  document.addEventListener('click', event => { if (!event.target.closest('.menu')) openMenu(false); });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || $('menu').hidden) return;
    openMenu(false);
    $('menu-button').focus();
  });

  $('restart').addEventListener('click', () => {
    openMenu(false);
    input.focus();
    if (!confirm('Xóa cuộc trò chuyện này khỏi máy và bắt đầu lại?')) return;
    saveSession(null);
    outbox = [];
    saveOutbox();
    seen.clear();
    mineById.clear();
    log.textContent = '';
    watermark = '';
    expectAnswer(false);
    $('hint').hidden = false;
    connect();
  });

  // ---- The line -------------------------------------------------------------------------------------------------

  addEventListener('online', check);
  addEventListener('offline', () => { epoch++; connecting = false; closeSocket(); retry(); });
  addEventListener('pageshow', event => { if (event.persisted) connect(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) check(); });
  addEventListener('resize', () => { if (document.activeElement === input) toEnd(); });
  setInterval(checkSocket, seconds(15));
  setInterval(async () => {
    try { if (session) keepToken(await call('POST', '/tokens/refresh')); } catch { /* the connection finds out */ }
  }, seconds(3 * 3600));
  if (matchMedia('(hover: hover)').matches) input.focus();

  // An invitation opened as an address: its code is said once, and leaves the address at once.
  const invited = new URLSearchParams(location.search).get('code');
  if (invited) history.replaceState(null, '', location.pathname);
  if (/^[A-Za-z0-9]{4}-?[A-Za-z0-9]{4}$/.test(invited ?? '')) say(invited);
  connect();
})();
