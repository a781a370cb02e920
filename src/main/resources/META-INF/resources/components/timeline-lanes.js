/* Lanes of a programme: kinds by weeks, with chips that are walked, opened and moved. Java gives `data`; the element answers
   with `lanes-move` and `lanes-over` (id, day) and `lanes-open` (id). It never moves a chip itself: Java shows the outcome. */
(() => {
  if (customElements.get('sb-timeline-lanes')) {
    return;
  }
  const SHAKE = 5;
  const SLIP = 10;
  const HOLD = 300;
  const REST = 150;
  const EDGE = 40;
  const SPEED = 10;
  const FINGER = 30;
  let count = 0;

  const node = (tag, className, ...inside) => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...inside);
    return made;
  };
  const silent = (element) => {
    element.setAttribute('aria-hidden', 'true');
    return element;
  };
  const withRole = (role, element) => {
    element.setAttribute('role', role);
    return element;
  };

  const spoken = (text) => text.replaceAll('\u00ad', '');

  class TimelineLanes extends HTMLElement {
    set data(value) {
      this._data = value;
      if (this._drag) {
        this._stale = true;
      } else if (this.isConnected) {
        this._draw();
      }
    }

    get data() {
      return this._data;
    }

    connectedCallback() {
      if (!this._scroller) {
        this._build();
      }
      this._resized = new ResizeObserver(() => this._showNow());
      this._resized.observe(this._scroller);
      if (this._data) {
        this._draw();
      }
    }

    disconnectedCallback() {
      this._resized.disconnect();
      this._release();
      this._endDrag();
      this._endCarry();
    }

    /** The same sentence again is said again, because it is a new node. */
    announce(sentence) {
      this._live?.replaceChildren(node('span', '', sentence));
    }

    _build() {
      this._scroller = node('div', 'tl-scroll');
      this._legend = node('ul', 'tl-legend');
      this._keys = node('p', 'tl-keys');
      this._keys.id = `tl-keys-${++count}`;
      this._live = withRole('status', node('div', 'sr'));
      this.replaceChildren(this._scroller, node('div', 'tl-foot', this._legend, this._keys), this._live);
      const scroller = this._scroller;
      scroller.addEventListener('keydown', (key) => this._key(key));
      scroller.addEventListener('focusin', (event) => this._focused(event));
      scroller.addEventListener('focusout', (event) => this._left(event));
      scroller.addEventListener('click', (event) => this._clicked(event));
      scroller.addEventListener('pointerdown', (event) => this._press(event));
      scroller.addEventListener('contextmenu', (event) => {
        if (this._drag || this._pressed?.touch) {
          event.preventDefault();
        }
      });
      // Once a touch drags, the browser must not scroll along; it asks only listeners that were there from the start.
      scroller.addEventListener(
        'touchmove',
        (event) => {
          if (this._drag && event.cancelable) {
            event.preventDefault();
          }
        },
        { passive: false },
      );
    }

    /* ---- drawing ---- */

    _draw() {
      const data = this._data;
      const focused = this._scroller.contains(document.activeElement) ? document.activeElement : null;
      const scrolled = this._scroller.scrollLeft;
      const lane = focused?.dataset.lane;
      this._drawing = true;
      this._byId = new Map(data.chips.map((chip) => [chip.id, chip]));
      this._days = data.columns.flatMap((column, index) => column.days.map((day, slot) => ({ ...day, column: index, slot })));
      this._grid = this._table();
      this._scroller.replaceChildren(this._grid);
      this._scroller.scrollLeft = scrolled;
      this._scroller.tabIndex = data.chips.length ? -1 : 0;
      this._legend.replaceChildren(...data.legend.map((line) => this._line(line)));
      this._legend.hidden = !data.legend.length;
      this._keys.textContent = data.words.keys;
      this._setStop(this._element(this._stop) ?? this._firstStop(), Boolean(focused));
      if (focused) {
        const again =
          this._element(focused.dataset.id) ?? this._grid.querySelector(`.tl-chip[data-lane="${CSS.escape(lane ?? '')}"]`);
        (again ?? this._current() ?? this._scroller).focus({ preventScroll: true });
      }
      this._drawing = false;
      this._resumeCarry();
      this._showNow();
    }

    _table() {
      const data = this._data;
      const rows = data.lanes.length + (data.footLabel ? 2 : 1);
      const grid = withRole('grid', node('div', 'tl-grid'));
      grid.style.gridTemplateColumns = `var(--tl-name) ${data.columns
        .map((column) => (column.gap ? 'var(--tl-gap)' : 'minmax(var(--tl-week), 1fr)'))
        .join(' ')}`;
      const over = (className, index, ...inside) => {
        const made = silent(node('div', className, ...inside));
        made.style.gridArea = `${className.includes('tl-gap') ? 1 : 2} / ${index + 2} / ${rows + 1} / ${index + 3}`;
        return made;
      };
      const head = withRole(
        'columnheader',
        node('div', 'tl-name', node('span', 'sr', data.words.lanes)),
      );
      grid.append(
        ...data.columns.flatMap((column, index) => (column.gap ? [over('tl-gap', index, node('span', '', column.title))] : [])),
        this._row(1, head, ...data.columns.map((column) => this._head(column))),
        ...data.lanes.map((lane, index) =>
          this._row(
            index + 2,
            withRole('rowheader', node('div', 'tl-name', lane.label)),
            ...data.columns.map((column) => this._cell(lane, column)),
          ),
        ),
      );
      if (data.footLabel) {
        const row = this._row(
          rows,
          withRole('rowheader', node('div', 'tl-name', data.footLabel)),
          ...data.columns.map((column) => this._footCell(column)),
        );
        row.classList.add('sums');
        grid.append(row);
      }
      const drawn = grid.querySelectorAll('.tl-row');
      drawn[0].classList.add('heads');
      drawn[drawn.length - 1].classList.add('last');
      this._strips = new Map();
      data.columns.forEach((column, index) => {
        if (!column.gap) {
          const strip = over(
            'tl-days',
            index,
            ...column.days.map((day) => node('i', day.free ? 'free' : '')),
          );
          strip.style.gridRowEnd = data.lanes.length + 2;
          this._strips.set(index, strip);
          grid.append(strip);
        }
      });
      return grid;
    }

    _row(number, ...cells) {
      const row = withRole('row', node('div', 'tl-row', ...cells));
      row.style.gridRow = number;
      return row;
    }

    _head(column) {
      if (column.gap) {
        return withRole('columnheader', node('div', 'tl-gap-cell', node('span', 'sr', column.title)));
      }
      const words = this._data.words;
      const title = node('b', '', node('span', 'sr', `${words.week} `), column.title);
      const head = withRole('columnheader', node('div', `tl-head ${column.state}`, title, node('span', '', column.subtitle)));
      if (column.state === 'now') {
        head.setAttribute('aria-current', 'date');
        title.append(node('span', 'sr', `, ${words.now}`));
      }
      title.append(node('span', 'sr', ', '));
      return head;
    }

    _cell(lane, column) {
      if (column.gap) {
        return withRole('gridcell', node('div', 'tl-gap-cell'));
      }
      const chips = this._data.chips.filter((chip) => chip.lane === lane.id && chip.column === column.id);
      return withRole('gridcell', node('div', `tl-cell ${column.state}`, ...chips.map((chip) => this._chip(chip))));
    }

    _footCell(column) {
      const foot = this._data.foot[column.id];
      const cell = withRole('gridcell', node('div', column.gap ? 'tl-gap-cell' : 'tl-sum'));
      if (foot && foot.before) {
        cell.append(node('del', '', foot.before), node('span', 'sr', ` ${this._data.words.becomes} `), node('b', '', foot.now));
      } else if (foot) {
        cell.append(foot.now);
      }
      return cell;
    }

    _chip(chip) {
      const made = withRole(
        'button',
        node('div', `tl-chip ${chip.look} ${chip.mark}`, node('b', '', chip.title), node('small', '', chip.when)),
      );
      made.dataset.id = chip.id;
      made.dataset.lane = chip.lane;
      made.tabIndex = -1;
      made.setAttribute('aria-label', chip.label);
      made.title = chip.label;
      if (chip.mark === 'none' && this._data.icons[chip.look]) {
        made.append(this._icon(chip.look));
      }
      if (chip.movable) {
        made.classList.add('movable');
        made.append(this._icon('grip'));
      }
      return made;
    }

    _icon(name) {
      const icon = silent(node('span', `tl-icon ${name}`));
      icon.innerHTML = this._data.icons[name]; // the product's own drawing
      return icon;
    }

    _line(line) {
      const shape = ['done', 'open', 'off'].includes(line.kind)
        ? this._icon(line.kind)
        : silent(node('span', `tl-swatch ${line.kind}`));
      return node('li', '', shape, line.words);
    }

    /** On a narrow screen the weeks are wider than it: once they are in sight, they begin with this week. */
    _showNow() {
      const now = this._grid?.querySelector('.tl-head.now');
      if (this._shown || !now || !this._scroller.clientWidth) {
        return;
      }
      this._shown = true;
      if (this._scroller.scrollWidth > this._scroller.clientWidth) {
        this._reveal(now, true);
      }
    }

    /** Scrolls only sideways and only within, so that the page stays where it is. */
    _reveal(element, toTheStart) {
      const box = element.getBoundingClientRect();
      const from = this._lanesEnd();
      const until = this._scroller.getBoundingClientRect().right;
      if (toTheStart || box.left < from) {
        this._scroller.scrollLeft += box.left - from;
      } else if (box.right > until) {
        this._scroller.scrollLeft += box.right - until;
      }
    }

    _lanesEnd() {
      return this._grid.querySelector('.tl-name').getBoundingClientRect().right;
    }

    /* ---- walking ---- */

    _element(id) {
      return id == null ? null : this._grid?.querySelector(`.tl-chip[data-id="${CSS.escape(id)}"]`);
    }

    _current() {
      return this._grid.querySelector('.tl-chip[tabindex="0"]');
    }

    _firstStop() {
      return this._grid.querySelector('.tl-cell.now .tl-chip') ?? this._grid.querySelector('.tl-chip');
    }

    /** One chip is the tab stop. The help is tied to it until one is inside, else every step would say it again. */
    _setStop(chip, inside) {
      const before = this._current();
      if (before && before !== chip) {
        before.tabIndex = -1;
        before.removeAttribute('aria-describedby');
      }
      if (chip) {
        chip.tabIndex = 0;
        this._stop = chip.dataset.id;
        if (!inside) {
          chip.setAttribute('aria-describedby', this._keys.id);
        }
      }
    }

    _focused(event) {
      const chip = event.target.closest('.tl-chip');
      if (chip) {
        this._setStop(chip, true);
      }
    }

    _left(event) {
      if (this._drawing) {
        return;
      }
      if (this._carry) {
        this._putBack();
      }
      if (!this._scroller.contains(event.relatedTarget)) {
        this._current()?.setAttribute('aria-describedby', this._keys.id);
      }
    }

    _clicked(event) {
      const chip = event.target.closest('.tl-chip');
      if (chip && !this._dragged) {
        this._fire('open', { id: chip.dataset.id });
      }
    }

    _key(key) {
      const chip = key.target.closest('.tl-chip');
      if (!chip || key.ctrlKey || key.metaKey || key.altKey || this._drag) {
        return;
      }
      if (this._carry ? this._carryKey(key) : this._walkKey(key, chip)) {
        key.preventDefault();
        key.stopPropagation();
      }
    }

    _walkKey(key, chip) {
      const row = [...this._grid.querySelectorAll(`.tl-chip[data-lane="${CSS.escape(chip.dataset.lane)}"]`)];
      const at = row.indexOf(chip);
      const actions = {
        ArrowRight: () => row[at + 1],
        ArrowLeft: () => row[at - 1],
        ArrowDown: () => this._beside(chip, 1),
        ArrowUp: () => this._beside(chip, -1),
        Home: () => row[0],
        End: () => row.at(-1),
        Enter: () => this._fire('open', { id: chip.dataset.id }),
        ' ': () => this._pickUp(chip),
      };
      const action = actions[key.key];
      if (!action) {
        return false;
      }
      const next = action();
      if (next) {
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
        this._reveal(next.parentElement);
      }
      return true;
    }

    /** The chip under or over this one: in its own cell first, else in the next lane that has any, the nearest week. */
    _beside(chip, step) {
      const sibling = step > 0 ? chip.nextElementSibling : chip.previousElementSibling;
      if (sibling) {
        return sibling;
      }
      const column = (element) => [...element.closest('.tl-row').children].indexOf(element.closest('.tl-cell'));
      let row = chip.closest('.tl-row');
      do {
        row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
      } while (row && !row.querySelector('.tl-chip'));
      if (!row) {
        return null;
      }
      const chips = [...row.querySelectorAll('.tl-chip')];
      const from = column(chip);
      const nearest = Math.min(...chips.map((other) => Math.abs(column(other) - from)));
      const near = chips.filter((other) => Math.abs(column(other) - from) === nearest);
      return step > 0 ? near[0] : near.filter((other) => column(other) === column(near[0])).at(-1);
    }

    /* ---- moving by keyboard ---- */

    _pickUp(element) {
      const chip = this._byId.get(element.dataset.id);
      const at = chip.movable ? this._origin(chip) : -1;
      if (at < 0) {
        this._say(chip, this._data.words.fixed);
        return;
      }
      this._carry = { id: chip.id, at, date: this._days[at].date, stepped: false };
      this.classList.add('moving');
      element.classList.add('lifted');
      this._showCarry();
      this._say(chip, this._data.words.pickedUp);
    }

    /** A chip of more than one day starts at the first school day of its week. */
    _origin(chip) {
      const own = this._days.findIndex((day) => day.date === chip.day);
      const column = this._data.columns.findIndex((other) => other.id === chip.column);
      return own >= 0 ? own : this._days.findIndex((day) => day.column === column && !day.free);
    }

    _carryKey(key) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key.key];
      if (step) {
        this._step(key.shiftKey ? this._weekOn(step) : this._dayOn(step));
      } else if (key.key === 'Enter' || key.key === ' ') {
        this._dropCarry();
      } else if (key.key === 'Escape') {
        this._putBack();
      } else {
        return ['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key.key);
      }
      return true;
    }

    _dayOn(step) {
      let at = this._carry.at + step;
      while (this._days[at]?.free) {
        at += step;
      }
      return at;
    }

    /** The same day of the next week that has school, or the school day nearest to it. */
    _weekOn(step) {
      const from = this._days[this._carry.at];
      const columns = [...this._strips.keys()];
      for (let i = columns.indexOf(from.column) + step; columns[i] !== undefined; i += step) {
        const near = this._days
          .map((day, index) => ({ ...day, index }))
          .filter((day) => day.column === columns[i] && !day.free)
          .sort((a, b) => Math.abs(a.slot - from.slot) - Math.abs(b.slot - from.slot));
        if (near.length) {
          return near[0].index;
        }
      }
      return -1;
    }

    _step(at) {
      const carry = this._carry;
      const day = this._days[at];
      if (!day) {
        this._say(this._byId.get(carry.id), this._data.words.edge);
        return;
      }
      Object.assign(carry, { at, date: day.date, stepped: true });
      this._showCarry();
      this._fire('over', { id: carry.id, day: day.date });
    }

    _showCarry() {
      const { id, at } = this._carry;
      const chip = this._byId.get(id);
      const day = this._days[at];
      this._ghost?.remove();
      this._ghost = this._copy(this._element(id), day);
      this._ghost.style.gridArea = `${this._data.lanes.findIndex((lane) => lane.id === chip.lane) + 2} / ${day.column + 2}`;
      this._ghost.style.setProperty('--tl-slot', day.slot);
      this._grid.append(this._ghost);
      this._mark(at);
      this._reveal(this._strips.get(day.column));
    }

    /** Drawn anew while something is carried: it goes on if chip and day are still there. */
    _resumeCarry() {
      const carry = this._carry;
      if (!carry) {
        return;
      }
      const at = this._days.findIndex((day) => day.date === carry.date && !day.free);
      if (at < 0 || !this._byId.get(carry.id)?.movable || document.activeElement?.dataset.id !== carry.id) {
        this._putBack();
        return;
      }
      carry.at = at;
      this._element(carry.id).classList.add('lifted');
      this._showCarry();
    }

    _dropCarry() {
      const { id, at, stepped } = this._carry;
      const chip = this._byId.get(id);
      if (!stepped || this._days[at].date === chip.day) {
        this._putBack();
        return;
      }
      this._endCarry();
      this._drop(chip, this._days[at]);
    }

    _putBack() {
      const chip = this._byId.get(this._carry.id);
      this._endCarry();
      if (chip) {
        this._say(chip, this._data.words.putBack);
      }
    }

    _endCarry() {
      if (this._carry) {
        this._element(this._carry.id)?.classList.remove('lifted');
        this._carry = null;
        this._clean();
      }
    }

    /* ---- moving by mouse and touch ---- */

    _press(event) {
      const element = event.target.closest('.tl-chip');
      this._dragged = false;
      if (this._carry) {
        this._putBack();
      }
      const chip = element && this._byId.get(element.dataset.id);
      if (!chip?.movable || event.button !== 0 || !event.isPrimary || this._drag || this._origin(chip) < 0) {
        return;
      }
      this._release();
      const touch = event.pointerType !== 'mouse';
      const listeners = new AbortController();
      this._pressed = { element, chip, touch, x: event.clientX, y: event.clientY, pointer: event.pointerId, listeners };
      const on = (name, action) =>
        window.addEventListener(name, (other) => other.pointerId === event.pointerId && action(other), {
          signal: listeners.signal,
        });
      on('pointermove', (move) => this._moved(move));
      on('pointerup', (up) => this._up(up));
      on('pointercancel', () => this._cancel());
      // While dragging, Esc must not also close what the page has open.
      window.addEventListener('keydown', (key) => this._dragKey(key), { capture: true, signal: listeners.signal });
      window.addEventListener('blur', () => this._cancel(), { signal: listeners.signal });
      if (touch) {
        this._held = setTimeout(() => this._startDrag(), HOLD);
      }
    }

    _release() {
      clearTimeout(this._held);
      this._pressed?.listeners.abort();
      this._pressed = null;
    }

    _moved(event) {
      const { x, y, touch } = this._pressed;
      const far = Math.hypot(event.clientX - x, event.clientY - y);
      if (!this._drag && touch && far > SLIP) {
        this._release();
        return;
      }
      if (!this._drag && !touch && far > SHAKE) {
        this._startDrag();
      }
      if (this._drag && !touch && !event.buttons) {
        this._cancel();
      } else if (this._drag) {
        this._drag.x = event.clientX;
        this._drag.y = event.clientY;
        this._follow();
      }
    }

    _startDrag() {
      const { element, chip, touch, x, y } = this._pressed;
      const box = element.getBoundingClientRect();
      this._drag = {
        x,
        y,
        left: x - box.left,
        top: touch ? box.height + FINGER : y - box.top,
        at: null,
        said: chip.day,
      };
      this._dragged = true;
      this.classList.add('moving', 'dragging');
      element.classList.add('lifted');
      element.focus({ preventScroll: true });
      this._ghost = this._copy(element, null);
      this._ghost.style.width = `${box.width}px`;
      this._ghost.classList.add('flying');
      this._ghost.popover = 'manual';
      this.append(this._ghost);
      this._ghost.showPopover(); // the top layer: over everything and clipped by nothing
      this._follow();
      this._roll();
    }

    _follow() {
      const { x, y, left, top } = this._drag;
      this._ghost.style.left = `${x - left}px`;
      this._ghost.style.top = `${y - top}px`;
      const at = this._dayAt(x, y);
      if (at === this._drag.at) {
        return;
      }
      this._drag.at = at;
      const day = this._days[at];
      const chip = this._pressed.chip;
      this._ghost.querySelector('small').textContent = day ? day.label : chip.when;
      this._ghost.classList.toggle('nowhere', !day);
      this._mark(at);
      clearTimeout(this._rest);
      if (day && day.date !== this._drag.said) {
        this._rest = setTimeout(() => {
          this._drag.said = day.date;
          this._fire('over', { id: chip.id, day: day.date });
        }, REST);
      }
    }

    _dayAt(x, y) {
      const grid = this._grid.getBoundingClientRect();
      const frame = this._scroller.getBoundingClientRect();
      if (y < grid.top || y > grid.bottom || x < this._lanesEnd() || x > frame.right) {
        return null;
      }
      for (const [column, strip] of this._strips) {
        const box = strip.getBoundingClientRect();
        if (x >= box.left && x < box.right) {
          const slot = Math.floor(((x - box.left) / box.width) * strip.children.length);
          const at = this._days.findIndex((day) => day.column === column && day.slot === slot);
          return at < 0 || this._days[at].free ? null : at;
        }
      }
      return null;
    }

    /** Near an edge of a narrow frame the weeks roll on under the pointer. */
    _roll() {
      this._rolling = requestAnimationFrame(() => {
        const { x } = this._drag;
        const before = this._scroller.scrollLeft;
        if (x < this._lanesEnd() + EDGE) {
          this._scroller.scrollLeft -= SPEED;
        } else if (x > this._scroller.getBoundingClientRect().right - EDGE) {
          this._scroller.scrollLeft += SPEED;
        }
        if (this._scroller.scrollLeft !== before) {
          this._follow();
        }
        this._roll();
      });
    }

    _dragKey(key) {
      if (!this._drag) {
        return;
      }
      key.preventDefault();
      key.stopPropagation();
      if (key.key === 'Escape') {
        this._cancel();
      }
    }

    _up() {
      if (!this._drag) {
        this._release();
        return;
      }
      const day = this._days[this._drag.at];
      const chip = this._pressed.chip;
      if (!day || day.date === chip.day) {
        this._cancel();
        return;
      }
      this._release();
      this._endDrag();
      this._drop(chip, day);
    }

    _cancel() {
      const chip = this._drag && this._pressed?.chip;
      this._release();
      this._endDrag();
      if (chip) {
        this._say(chip, this._data.words.putBack);
      }
    }

    _endDrag() {
      if (!this._drag) {
        return;
      }
      cancelAnimationFrame(this._rolling);
      clearTimeout(this._rest);
      this._drag = null;
      this._grid.querySelector('.lifted')?.classList.remove('lifted');
      this._clean();
      // The click that ends a drag opens nothing; a later one, which a screen reader may send alone, does.
      setTimeout(() => (this._dragged = false));
      if (this._stale) {
        this._stale = false;
        this._draw();
      }
    }

    /* ---- both ---- */

    _copy(element, day) {
      const ghost = silent(element.cloneNode(true));
      ghost.className = 'tl-chip tl-ghost';
      ['role', 'tabindex', 'aria-label', 'aria-describedby', 'title', 'data-id', 'data-lane'].forEach((name) =>
        ghost.removeAttribute(name),
      );
      if (day) {
        ghost.querySelector('small').textContent = day.label;
      }
      return ghost;
    }

    _mark(at) {
      this._grid.querySelector('.tl-days > .at')?.classList.remove('at');
      this._grid.querySelector('.tl-days.at')?.classList.remove('at');
      const day = this._days[at];
      if (day) {
        const strip = this._strips.get(day.column);
        strip.classList.add('at');
        strip.children[day.slot].classList.add('at');
      }
    }

    _clean() {
      this._ghost?.remove();
      this._ghost = null;
      this._mark(null);
      this.classList.remove('moving', 'dragging');
    }

    _drop(chip, day) {
      this.announce(`${spoken(chip.title)}, ${day.label}: ${this._data.words.dropped}`);
      this._fire('move', { id: chip.id, day: day.date });
    }

    _say(chip, words) {
      this.announce(`${spoken(chip.title)}: ${words}`);
    }

    _fire(name, detail) {
      this.dispatchEvent(new CustomEvent(`lanes-${name}`, { detail }));
    }
  }

  customElements.define('sb-timeline-lanes', TimelineLanes);
})();
