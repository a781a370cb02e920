/* A board session on one screen: start, six parts with their time boxes, check-in, lists, end. Java gives `data`; what is
   done here becomes a command with an id of its own, kept in this tab (sessionStorage) until the server has done it, and
   sent again until then: the server does each id once. So a short break of the connection loses nothing. */
(() => {
  if (customElements.get('sb-board-session')) {
    return;
  }
  const TICK = 250;
  const SEND_AGAIN = 4000;
  const UNDO = 10000;
  const SHAKE = 12;
  const NO_CLICK = 500;
  const MOST = 3;
  const SOUND = 'sb-session-sound';
  const COLUMNS = ['TODO', 'DOING', 'DONE'];
  const UNPLANNED = [10, 15];
  const HATS = { leader: 'LEADER', timeKeeper: 'TIME_KEEPER', scribe: 'SCRIBE' };
  const MOODS = ['GOOD', 'SO_SO', 'BAD'];
  const MARK =
    '<svg viewBox="0 0 40 40" focusable="false"><rect width="40" height="40" rx="11" fill="var(--sb-accent)"/>' +
    '<path d="M9 30h7v-6h7v-6h8" fill="none" stroke="var(--sb-on-accent)" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/>' +
    '<circle cx="27.5" cy="11" r="3.3" fill="var(--sb-on-accent)"/></svg>';
  const FACES = {
    GOOD: 'M24 48Q40 66 56 48',
    SO_SO: 'M25 53H55',
    BAD: 'M24 58Q40 44 56 58'
  };

  const node = (tag, className, ...inside) => {
    const made = document.createElement(tag);
    if (className) {
      made.className = className;
    }
    made.append(...inside.filter((one) => one !== null && one !== undefined));
    return made;
  };
  const svg = (markup, box = '0 0 80 80') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    made.setAttribute('viewBox', box);
    made.setAttribute('aria-hidden', 'true');
    made.innerHTML = markup;
    return made;
  };
  const face = (mood) =>
    svg(
      '<g fill="none" stroke="currentColor" stroke-width="4.5" stroke-linecap="round"><circle cx="40" cy="40" r="36"/>' +
        `<path d="${FACES[mood]}"/></g><g fill="currentColor"><circle cx="28" cy="32" r="4.5"/><circle cx="52" cy="32" r="4.5"/></g>`
    );
  const clock = (millis) => {
    const seconds = Math.floor(Math.abs(millis) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  const read = (key) => {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch (unreadable) {
      return [];
    }
  };

  class BoardSession extends HTMLElement {
    constructor() {
      super();
      this._queue = [];
      this._sentAt = 0;
      this._toned = '';
      this._back = () => this._flush(true);
      this._lost = () => this._later();
      this._press = () => {
        clearTimeout(this._releasing);
        this._pressing = true;
      };
      this._released = () => {
        clearTimeout(this._releasing);
        this._pressing = false;
        this._later();
      };
      // a busy screen tells of a click long after the finger is off; of a gesture none comes
      this._release = () => {
        clearTimeout(this._releasing);
        this._releasing = setTimeout(this._released, NO_CLICK);
      };
    }

    connectedCallback() {
      this._board ??= node('div', 'bs-board');
      this._dialog ??= this._makeDialog();
      this._status ??= node('p', 'bs-status');
      this._status.setAttribute('role', 'status');
      this.append(this._board, this._status, this._dialog);
      this._board.addEventListener('pointerdown', this._press);
      window.addEventListener('pointerup', this._release);
      window.addEventListener('pointercancel', this._release);
      window.addEventListener('click', this._released);
      window.addEventListener('samenbeter-back', this._back);
      window.addEventListener('samenbeter-lost', this._lost);
      this._ticking = setInterval(() => this._tick(), TICK);
      this._later();
    }

    disconnectedCallback() {
      this._board.removeEventListener('pointerdown', this._press);
      window.removeEventListener('pointerup', this._release);
      window.removeEventListener('pointercancel', this._release);
      window.removeEventListener('click', this._released);
      window.removeEventListener('samenbeter-back', this._back);
      window.removeEventListener('samenbeter-lost', this._lost);
      clearInterval(this._ticking);
    }

    set data(value) {
      this._data = value;
      this._place = 'sb-session-' + value.team;
      if (!this._loaded) {
        this._queue = read(this._place);
        this._loaded = true;
        setTimeout(() => this._flush(true));
      }
      this._at = performance.now();
      this._later();
    }

    /** Somebody changed something: the server is asked as whoever looks, by a request of its own. */
    look() {
      this.$server?.look();
    }

    /** The server has done these, or never will. */
    done(ids, refusal) {
      this._queue = this._queue.filter((command) => !ids.includes(command.id));
      this._keep();
      this._refusal = refusal || '';
      this._sentAt = 0;
      this._later();
    }

    // commands

    _do(kind, value = null, about = null) {
      const command = {
        id: crypto.randomUUID?.() ?? this._id(),
        session: this._data.live?.id,
        kind,
        value: value === null ? null : String(value),
        about,
        made: Date.now()
      };
      this._refusal = '';
      this._queue.push(command);
      this._keep();
      this._flush(true);
      this._later();
      return command;
    }

    /** Pages without https have no randomUUID. */
    _id() {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      bytes[6] = (bytes[6] & 15) | 64;
      bytes[8] = (bytes[8] & 63) | 128;
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    }

    _flush(now) {
      if (!this._queue.length || window.samenbeterLost || !this.$server) {
        return;
      }
      if (now || Date.now() - this._sentAt > SEND_AGAIN) {
        this._sentAt = Date.now();
        const commands = this._queue.map(({ made, ...rest }) => ({ ...rest, age: Math.max(0, Date.now() - made) }));
        this.$server.send(JSON.stringify(commands));
      }
    }

    _keep() {
      try {
        if (this._queue.length) {
          sessionStorage.setItem(this._place, JSON.stringify(this._queue));
        } else {
          sessionStorage.removeItem(this._place);
        }
      } catch (blocked) {
        console.debug('this browser keeps nothing');
      }
    }

    _waiting(kind) {
      return this._queue.filter((command) => command.kind === kind && command.session === this._data.live?.id);
    }

    // what the server said, with what it has not heard yet

    _part() {
      return this._waiting('PART').at(-1)?.value ?? this._data.live.part;
    }

    _paused() {
      const last = this._queue.filter((command) => ['PAUSE', 'RESUME'].includes(command.kind)).at(-1);
      return last ? last.kind === 'PAUSE' : this._data.live.paused;
    }

    _moods() {
      const moods = { ...this._data.live.moods };
      this._waiting('TAP').forEach((tap) => (moods[tap.value] += 1));
      this._waiting('UNTAP').forEach((untap) => (moods[untap.value] = Math.max(0, moods[untap.value] - 1)));
      return moods;
    }

    _times() {
      const live = this._data.live;
      const since = live.paused || live.over ? 0 : performance.now() - this._at;
      const changed = this._waiting('PART').at(-1);
      const stopped = this._queue.filter((command) => command.kind === 'PAUSE').at(-1);
      const pause = this._paused() && stopped ? Date.now() - stopped.made : 0;
      return {
        part: Math.max(0, changed ? Date.now() - changed.made - pause : live.partMillis + since - pause),
        total: Math.max(0, live.totalMillis + since - pause)
      };
    }

    // time

    _tick() {
      this._flush(false);
      const live = this._data?.live;
      if (!live || live.over || !this._big) {
        return;
      }
      const words = this._data.words;
      const { part, total } = this._times();
      const box = live.boxes.find((one) => one.part === this._part());
      const left = box.seconds * 1000 - part;
      const over = box.seconds > 0 && left <= -1000;
      const shown = box.seconds === 0 ? clock(part) : over ? '+' + clock(left) : clock(Math.max(0, left + 999));
      this._text(this._big, shown);
      this._text(this._sort, box.seconds === 0 ? words.looking : over ? words.overTime : words.leftFor);
      this._box.classList.toggle('over', over);
      this._box.setAttribute('aria-label', `${box.name}, ${this._sort.textContent} ${shown}`);
      this._text(this._whole, words.ofMinutes.replace('{0}', Math.floor(total / 60000)).replace('{1}', live.minutes));
      this._bar.style.width = Math.min(100, (total / (live.minutes * 60000)) * 100) + '%';
      if (over && this._toned !== this._part() && live.leads) {
        this._toned = this._part();
        this._tone();
      }
    }

    _text(element, text) {
      if (element.textContent !== text) {
        element.textContent = text;
      }
    }

    _hears() {
      try {
        return localStorage.getItem(SOUND) !== 'off';
      } catch (blocked) {
        return true;
      }
    }

    _tone() {
      if (!this._hears()) {
        return;
      }
      try {
        const audio = (this._audio ??= new AudioContext());
        const sound = audio.createOscillator();
        const volume = audio.createGain();
        volume.gain.value = 0.15;
        sound.frequency.value = 660;
        sound.connect(volume).connect(audio.destination);
        sound.start();
        sound.stop(audio.currentTime + 0.35);
      } catch (silent) {
        console.debug('no sound here');
      }
    }

    // drawing

    _later() {
      clearTimeout(this._drawing);
      this._drawing = setTimeout(() => this._draw());
    }

    _draw() {
      // what is pressed stays until its click has come, else that would be lost
      if (!this._data || !this.isConnected || this._drag || this._pressing) {
        return;
      }
      const focused = this._board.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      const live = this._data.live;
      this._big = null;
      this._board.className = 'bs-board ' + (live ? (live.over ? 'over' : 'live') : 'before');
      this._board.replaceChildren(...(live ? (live.over ? this._ended() : this._session()) : this._before()));
      if (focused) {
        this._board.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
      }
      const waits = this._queue.length > 0 && (window.samenbeterLost || Date.now() - this._queue[0].made > SEND_AGAIN);
      this._text(this._status, this._refusal || (waits ? this._data.words.keptSoon : ''));
      this._status.classList.toggle('refused', !!this._refusal);
      this._tick();
    }

    _icon(name, className = '') {
      const icon = node('span', 'i ' + className);
      icon.setAttribute('aria-hidden', 'true');
      icon.innerHTML = this._data.icons[name] ?? '';
      return icon;
    }

    _button(key, className, label, action, ...inside) {
      const button = node('button', className, ...inside);
      button.type = 'button';
      button.dataset.key = key;
      if (label) {
        button.setAttribute('aria-label', label);
        button.title = label;
      }
      button.addEventListener('click', action);
      return button;
    }

    _title(...more) {
      const title = node('div', 'bs-title', node('h1', '', this._data.title), node('p', '', this._data.subtitle));
      const mark = node('span', 'bs-mark');
      mark.setAttribute('aria-hidden', 'true');
      mark.innerHTML = MARK;
      const header = node('header', 'bs-head', mark, title, ...more);
      return header;
    }

    _before() {
      const { words, planned, mayLead } = this._data;
      const heading = node('h2', '', planned ?? words.noneToday);
      const next = planned ? null : node('p', '', this._data.next ?? '');
      const start = planned
        ? this._button('start', 'bs-btn pri', null, () => this._start({}), this._icon('play'), words.start)
        : node(
            'div',
            'bs-choices',
            ...UNPLANNED.map((minutes) => this._button('start-' + minutes, 'bs-btn', null, () => this._start({ minutes }), this._icon('play'), words.startNow.replace('{0}', minutes)))
          );
      const hats = planned || mayLead ? this._hatRows() : null;
      const help = !planned && mayLead ? node('p', 'bs-quiet', words.startNowHelp) : null;
      return [this._title(this._leave()), node('section', 'bs-panel bs-start', heading, next, hats, help, mayLead ? start : null)];
    }

    _start(how) {
      this.$server.start(JSON.stringify({ ...this._hats(), ...how }));
    }

    _hatRows() {
      const { words, hats, mayLead } = this._data;
      const rows = hats.map((hat) => {
        const name = this._wearer(hat) ?? words.nobody;
        return node(
          'li',
          '',
          node('span', '', hat.label),
          mayLead ? this._button('hat-' + hat.hat, 'bs-btn', `${hat.label}: ${name}. ${words.change}`, () => this._choose(hat), name) : node('b', '', name)
        );
      });
      return node('ul', 'bs-hats', ...rows);
    }

    /** While a session runs, also what the server has not heard yet. */
    _wearer(hat) {
      const changed = this._waiting('HAT').filter((command) => command.value === HATS[hat.hat]).at(-1);
      return changed ? this._data.people.find((person) => person.id === changed.about)?.name : hat.name;
    }

    _hats() {
      return Object.fromEntries(this._data.hats.map((hat) => [hat.hat, hat.person ?? null]));
    }

    _choose(hat) {
      const { people, words } = this._data;
      const choices = [...people, { id: null, name: words.nobody }].map((person) =>
        this._button('person-' + person.id, 'bs-btn' + (person.id === (hat.person ?? null) ? ' pri' : ''), null, () => {
          this._dialog.close();
          if (this._data.live) {
            this._do('HAT', HATS[hat.hat], person.id);
            return;
          }
          hat.person = person.id;
          hat.name = person.id ? person.name : null;
          this._later();
        }, person.name)
      );
      this._open(hat.label, node('div', 'bs-choices', ...choices));
    }

    _leave() {
      const home = node('a', 'bs-btn', this._data.words.leave);
      home.href = this._data.home;
      home.dataset.key = 'leave';
      return this._data.home ? home : null;
    }

    _session() {
      const live = this._data.live;
      const follows = !live.leads ? this._follows() : null;
      const grid = node(
        'div',
        'bs-grid',
        node('div', 'bs-col', this._checkIn(), this._list('SUCCESSES')),
        node('div', 'bs-col mid', this._goals(), this._actions()),
        node('div', 'bs-col', this._list('POINTS'), this._list('PLANNING'))
      );
      return [this._head(live), this._steps(live), follows, grid].filter((part) => part);
    }

    _head(live) {
      const { words } = this._data;
      this._big = node('span', 'bs-clock');
      this._sort = node('span');
      this._whole = node('span');
      this._bar = node('i');
      const box = live.boxes.find((one) => one.part === this._part());
      this._box = node(
        'div',
        'bs-box',
        this._big,
        node('span', 'bs-lab', this._sort, node('b', '', box.name)),
        node('span', 'bs-lab bs-whole', this._whole, node('div', 'bs-track', this._bar))
      );
      this._box.setAttribute('role', 'timer');
      const buttons = [];
      if (this._data.mayLead) {
        buttons.push(this._button('decide', 'bs-btn', words.decide, () => this._type(words.decide, words.decideHelp, (text) => this._do('DECIDE', text), this._decisions()), this._icon('pencil'), node('span', 'bs-phone', words.decide), node('span', 'bs-n', String(live.decisions.length + this._waiting('DECIDE').length))));
      }
      if (live.leads) {
        const hears = this._hears();
        buttons.push(this._button('sound', 'bs-btn bs-sound', hears ? words.soundOff : words.soundOn, () => this._sound(!hears), this._icon(hears ? 'sound' : 'silent')));
        const paused = this._paused();
        buttons.push(this._button('pause', 'bs-btn', paused ? words.resume : words.pause, () => this._do(paused ? 'RESUME' : 'PAUSE'), this._icon(paused ? 'play' : 'pause')));
        buttons.push(this._next(live, words));
      }
      return this._title(this._box, ...buttons);
    }

    _sound(on) {
      try {
        localStorage.setItem(SOUND, on ? 'on' : 'off');
      } catch (blocked) {
        console.debug('this browser keeps nothing');
      }
      this._later();
    }

    _next(live, words) {
      const order = live.boxes.map((one) => one.part);
      const next = order[order.indexOf(this._part()) + 1];
      return next
        ? this._button('next', 'bs-btn pri', null, () => this._do('PART', next), words.next, this._icon('arrow'))
        : this._button('next', 'bs-btn pri', null, () => this._finish(), words.finish, this._icon('tick'));
    }

    _decisions() {
      const lines = [...this._data.live.decisions, ...this._waiting('DECIDE').map((command) => command.value)];
      return lines.length ? node('ul', 'bs-lines', ...lines.map((line) => node('li', '', line))) : null;
    }

    _steps(live) {
      const words = this._data.words;
      const now = live.boxes.findIndex((one) => one.part === this._part());
      const steps = live.boxes.map((box, index) => {
        const state = index < now ? 'dn' : index === now ? 'cur' : 'to';
        const hidden = node('span', 'sr', words['step.' + state]);
        const inside = [this._icon(state === 'dn' ? 'done' : state === 'cur' ? 'play' : 'upcoming'), node('b', '', box.name), node('span', 'bs-min', box.label), hidden];
        const step = node('li', state);
        if (index === now) {
          step.setAttribute('aria-current', 'step');
        }
        step.append(live.leads ? this._button('step-' + box.part, '', null, () => this._do('PART', box.part), ...inside) : node('div', '', ...inside));
        return step;
      });
      return node('ol', 'bs-steps', ...steps);
    }

    _follows() {
      const { words, live } = this._data;
      const line = node('div', 'bs-follows', this._icon('info'), node('span', '', live.leader));
      if (this._data.mayLead) {
        line.append(this._button('take', 'bs-btn', null, () => this.$server.takeOver(), words.takeOver));
      }
      return line;
    }

    _panel(part, icon, title, side, ...inside) {
      const running = this._part() === part;
      const heading = node('h2', '', this._icon(icon), title, !side ? null : side instanceof Element ? side : node('span', 'bs-side', side));
      const panel = node('section', 'bs-panel bs-' + part.toLowerCase() + (running ? ' focus' : ''), heading, ...inside);
      heading.id = 'bs-' + part;
      panel.setAttribute('aria-labelledby', heading.id);
      return panel;
    }

    _checkIn() {
      const { live, words } = this._data;
      if (!live.moods) {
        return this._panel('CHECK_IN', 'person', words.CHECK_IN, '', node('p', 'bs-quiet', words.moodsHidden));
      }
      const moods = this._moods();
      const total = MOODS.reduce((sum, mood) => sum + moods[mood], 0);
      const faces = MOODS.map((mood) =>
        this._button('mood-' + mood, 'bs-face', `${words[mood]}, ${moods[mood]}`, () => this._tap(mood), face(mood), node('b', '', String(moods[mood])), node('span', '', words[mood]))
      );
      const undo = this._tapped
        ? this._button('undo', 'bs-btn bs-undo', null, () => this._untap(), this._icon('undo'), words.undo)
        : null;
      const hats = this._button('hats', 'bs-btn small', null, () => this._open(words.hats, this._hatRows()), words.hats);
      return this._panel('CHECK_IN', 'person', words.CHECK_IN, words.counted.replace('{0}', total), node('div', 'bs-faces', ...faces), node('div', 'bs-tools', hats, undo));
    }

    _tap(mood) {
      this._tapped = this._do('TAP', mood);
      clearTimeout(this._undoing);
      this._undoing = setTimeout(() => {
        this._tapped = null;
        this._later();
      }, UNDO);
    }

    _untap() {
      this._do('UNTAP', this._tapped.value, this._tapped.id);
      clearTimeout(this._undoing);
      this._tapped = null;
      this._later();
    }

    _list(part) {
      const { board, words } = this._data;
      const rows = [...(board[part] ?? []), ...this._waiting('ADD_' + part).map((command) => ({ text: command.value, small: words.keptSoon }))];
      const icons = { SUCCESSES: 'star', POINTS: 'flag', PLANNING: 'calendar' };
      const lines = rows.slice(0, this._shown(rows)).map((row) => this._line(row));
      const list = rows.length ? node('ul', 'bs-list', ...lines) : node('p', 'bs-quiet', words['none.' + part]);
      const tools = node('div', 'bs-tools');
      let add = null;
      if (rows.length > MOST) {
        tools.append(this._button('more-' + part, 'bs-btn small', words.all.replace('{0}', words[part]), () => this._open(words[part], node('ul', 'bs-list', ...rows.map((row) => this._line(row)))), '+ ' + (rows.length - lines.length)));
      }
      if (words['new.' + part] && this._data.mayAdd) {
        add = this._button('new-' + part, 'bs-btn small dashed bs-add', words['new.' + part], () => this._type(words['new.' + part], words['help.' + part], (text) => this._do('ADD_' + part, text)), this._icon('plus'));
      }
      return this._panel(part, icons[part], words[part], add, list, tools.childElementCount ? tools : null);
    }

    /** What does not fit on a wall goes into a dialog, and its button takes a place too. */
    _shown(rows) {
      return rows.length > MOST ? MOST - 1 : MOST;
    }

    _line(row) {
      return node('li', '', row.when ? node('b', 'bs-when', row.when) : null, row.icon ? this._icon(row.icon, row.tone ?? '') : null, node('span', '', node('span', 'bs-words', row.text), row.small ? node('small', '', row.small) : null));
    }

    _goals() {
      const { board, words } = this._data;
      const goals = board.GOALS ?? [];
      const cards = goals.slice(0, MOST).map((goal) => {
        const bar = node('i');
        bar.style.width = goal.percent + '%';
        const way = goal.target ? node('div', 'bs-way', node('span', '', goal.was), node('span', 'bs-track', bar), node('span', 'bs-target', this._icon('target'), goal.target)) : null;
        return node('section', 'bs-panel bs-goal' + (this._part() === 'GOALS' ? ' focus' : ''), node('h2', '', goal.title), goal.value ? node('span', 'bs-value', goal.value) : null, way);
      });
      if (!cards.length) {
        cards.push(this._panel('GOALS', 'target', words.GOALS, '', node('p', 'bs-quiet', words['none.GOALS'])));
      }
      return node('div', 'bs-goals n' + cards.length, ...cards);
    }

    // actions: three columns, cards that are dragged, tapped or moved by keys

    _column(card) {
      return this._waiting('MOVE').filter((command) => command.about === card.id).at(-1)?.value ?? card.column;
    }

    _actions() {
      const { board, words } = this._data;
      const cards = [
        ...(board.ACTIONS ?? []),
        ...this._waiting('ADD_ACTIONS').map((command) => ({ id: command.id, text: command.value, column: 'TODO', owner: words.keptSoon, waits: true }))
      ];
      const columns = COLUMNS.map((column) => {
        const here = cards.filter((card) => this._column(card) === column);
        const shown = here.slice(0, this._shown(here)).map((card) => this._card(card, column));
        const icon = { TODO: 'upcoming', DOING: 'running', DONE: 'done' }[column];
        const made = node('div', 'bs-column', node('h3', '', this._icon(icon, column.toLowerCase()), words[column], node('span', 'bs-side', String(here.length))));
        const body = node('div', 'bs-cards', ...shown);
        if (here.length > MOST) {
          body.append(this._button('more-' + column, 'bs-btn small', words.all.replace('{0}', words[column]), () => this._open(words[column], node('div', 'bs-cards', ...here.map((card) => this._card(card, column)))), '+ ' + (here.length - shown.length)));
        }
        made.dataset.column = column;
        made.append(body);
        return made;
      });
      const add = this._data.mayAdd
        ? this._button('new-ACTIONS', 'bs-btn small dashed bs-add', null, () => this._newAction(), this._icon('plus'), words['new.ACTIONS'])
        : null;
      const late = board.late ? node('span', 'bs-side', words.late.replace('{0}', board.late)) : null;
      return this._panel('ACTIONS', 'checklist', words.ACTIONS, late || add ? node('span', 'bs-ends', late, add) : '', node('div', 'bs-columns', ...columns));
    }

    _card(card, column) {
      const foot = node('span', 'bs-owner', node('span', '', card.owner ?? ''), card.due ? node('span', '', card.due) : null);
      const inside = [node('b', 'bs-words', card.text), foot];
      if (!this._data.mayAdd || card.waits) {
        return node('div', 'bs-card ' + column.toLowerCase(), ...inside);
      }
      const made = this._button('card-' + card.id, 'bs-card ' + column.toLowerCase(), null, () => this._move(card, column), ...inside);
      made.setAttribute('aria-haspopup', 'dialog');
      made.addEventListener('keydown', (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const next = step && COLUMNS[COLUMNS.indexOf(column) + step];
        if (next) {
          event.preventDefault();
          this._do('MOVE', next, card.id);
        }
      });
      made.addEventListener('pointerdown', (event) => this._grab(event, card, made, column));
      return made;
    }

    _move(card, column) {
      const { words } = this._data;
      const buttons = COLUMNS.map((to) =>
        this._button('to-' + to, 'bs-btn' + (to === column ? ' pri' : ''), null, () => {
          this._dialog.close();
          if (to !== column) {
            this._do('MOVE', to, card.id);
          }
        }, words[to])
      );
      this._open(card.text, node('div', 'bs-choices', ...buttons));
    }

    _grab(down, card, made, column) {
      if (down.button !== 0 || getComputedStyle(made).touchAction !== 'none') {
        return;
      }
      const over = (event) => document.elementsFromPoint(event.clientX, event.clientY).find((one) => one.dataset?.column);
      let ghost = null;
      const move = (event) => {
        const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > SHAKE;
        if (!ghost && far) {
          this._drag = true;
          ghost = made.cloneNode(true);
          ghost.className += ' bs-ghost';
          ghost.style.width = made.offsetWidth + 'px';
          this.append(ghost);
        }
        if (ghost) {
          ghost.style.transform = `translate(${event.clientX - made.offsetWidth / 2}px, ${event.clientY - 20}px)`;
          this._board.querySelectorAll('.bs-column').forEach((one) => one.classList.toggle('target', one === over(event)));
        }
      };
      const up = (event) => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', up);
        if (ghost) {
          ghost.remove();
          this._drag = false;
          made.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true });
          const to = event.type === 'pointerup' && over(event)?.dataset.column;
          if (to && to !== column) {
            this._do('MOVE', to, card.id);
          }
          setTimeout(this._released);
        }
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('pointercancel', up);
    }

    _newAction() {
      const { words, owners } = this._data;
      let owner = null;
      const choices = owners.map((person) => {
        const choice = this._button('owner-' + person.id, 'bs-btn small', null, () => {
          owner = person.id;
          choices.forEach((one) => one.setAttribute('aria-pressed', String(one === choice)));
        }, person.name);
        choice.setAttribute('aria-pressed', 'false');
        return choice;
      });
      const who = node('fieldset', 'bs-who', node('legend', '', words.owner), node('div', 'bs-choices', ...choices));
      this._type(words['new.ACTIONS'], words['help.ACTIONS'], (text) => this._do('ADD_ACTIONS', text, owner), who, () => (owner ? '' : words.ownerMissing));
    }

    // the end

    _finish() {
      const { live, words } = this._data;
      const moods = live.moods ? this._moods() : {};
      const counted = MOODS.reduce((sum, mood) => sum + (moods[mood] ?? 0), 0);
      let present = Math.max(1, Math.min(99, counted || this._data.expected));
      const number = node('output', 'bs-number', String(present));
      const step = (by) => {
        present = Math.max(1, Math.min(99, present + by));
        number.textContent = present;
      };
      const counter = node('div', 'bs-counter', this._button('fewer', 'bs-btn', words.fewer, () => step(-1), '−'), number, this._button('more', 'bs-btn', words.more, () => step(1), '+'));
      const end = this._button('end', 'bs-btn pri', null, () => {
        this._dialog.close();
        this._do('END', present);
      }, words.end);
      this._open(words.howMany, counter, end);
    }

    _ended() {
      const { live, words, mayLead } = this._data;
      const buttons = node('div', 'bs-choices');
      if (mayLead && live.tips) {
        ['TOP', 'TIP'].forEach((kind) => buttons.append(this._button(kind, 'bs-btn', null, () => this._type(words['ask.' + kind], words.tipHelp, (text) => this._do(kind, text)), this._icon(kind === 'TOP' ? 'star' : 'speech'), words[kind])));
      }
      const decided = this._decisions();
      const panel = node('section', 'bs-panel bs-start', node('h2', '', words.over), node('p', '', live.summary), decided ? node('h3', '', words.decided) : null, decided, live.tips ? node('p', 'bs-quiet', live.tips) : null, buttons.childElementCount ? buttons : null);
      return [this._title(this._leave()), panel];
    }

    // dialogs

    _makeDialog() {
      const dialog = node('dialog', 'bs-dialog');
      dialog.setAttribute('aria-labelledby', 'bs-dialog-title');
      return dialog;
    }

    _open(title, ...inside) {
      const heading = node('h2', '', title);
      heading.id = 'bs-dialog-title';
      const close = this._button('close', 'bs-btn', null, () => this._dialog.close(), this._data.words.close);
      const parts = inside.filter((one) => one);
      const buttons = parts.filter((one) => one.localName === 'button');
      const foot = node('div', 'bs-choices', ...buttons, close);
      this._dialog.replaceChildren(heading, ...parts.filter((one) => one.localName !== 'button'), foot);
      if (!this._dialog.open) {
        this._dialog.showModal();
      }
    }

    _type(title, help, use, extra = null, missing = () => '') {
      const area = node('textarea', 'bs-text');
      area.maxLength = 200;
      area.rows = 3;
      area.setAttribute('aria-label', title);
      const hint = node('p', 'bs-quiet', help ?? '');
      const wrong = node('p', 'bs-wrong');
      wrong.setAttribute('role', 'alert');
      const keep = this._button('keep', 'bs-btn pri', null, () => {
        const text = area.value.trim();
        const problem = text ? missing() : this._data.words.noWords;
        wrong.textContent = problem;
        if (problem) {
          area.focus();
          return;
        }
        this._dialog.close();
        use(text);
      }, this._data.words.keep);
      this._open(title, extra && extra.localName === 'ul' ? extra : null, hint, area, extra && extra.localName !== 'ul' ? extra : null, wrong, keep);
      area.focus();
    }
  }

  customElements.define('sb-board-session', BoardSession);
})();
