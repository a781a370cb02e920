/* A working week drawn by FullCalendar. Java gives `data`; the element answers with `plan-event-click`. */
(() => {
  if (customElements.get('sb-plan-calendar')) {
    return;
  }
  const SCRIPT_WAIT = 10000;
  const LONG = 55;
  const minutes = (event) => (new Date(event.end) - new Date(event.start)) / 60000;

  class PlanCalendar extends HTMLElement {
    set data(value) {
      this._data = value;
      this._schedule();
    }

    get data() {
      return this._data;
    }

    connectedCallback() {
      this._resized = new ResizeObserver(() => {
        this._calendar?.updateSize();
        this._showToday();
      });
      this._resized.observe(this);
      this._schedule();
    }

    disconnectedCallback() {
      this._resized?.disconnect();
      this._clear();
    }

    _schedule() {
      cancelAnimationFrame(this._frame);
      this._since ??= Date.now();
      this._frame = requestAnimationFrame(() => {
        if (!this.isConnected || !this._data) {
          return;
        }
        if (window.FullCalendar) {
          this._draw();
        } else if (Date.now() - this._since < SCRIPT_WAIT) {
          setTimeout(() => this._schedule(), 50);
        } else {
          this.textContent = this._data.unavailable;
        }
      });
    }

    /** On a phone the week is wider than the screen: once it is in sight, it begins with today. */
    _showToday() {
      const today = this.querySelector('.fc-col-header .fc-day-today');
      if (this._shown || !today || !this.clientWidth || this.scrollWidth <= this.clientWidth) {
        return;
      }
      this._shown = true;
      const hours = this.querySelector('.fc-timegrid-axis')?.offsetWidth ?? 0;
      this.scrollLeft += today.getBoundingClientRect().left - this.getBoundingClientRect().left - hours;
    }

    _clear() {
      if (this._calendar) {
        this._calendar.destroy();
        this._calendar = null;
      }
    }

    _draw() {
      const data = this._data;
      const focused = document.activeElement?.closest?.('.fc-event')?.dataset.id;
      this._clear();
      this.replaceChildren();
      const box = document.createElement('div');
      this.append(box);
      this._calendar = new window.FullCalendar.Calendar(box, {
        initialView: 'timeGridWeek',
        initialDate: data.monday,
        now: data.now ?? undefined,
        timeZone: 'UTC',
        locale: data.language,
        firstDay: 1,
        weekends: false,
        headerToolbar: false,
        height: 'auto',
        slotMinTime: '08:00:00',
        slotMaxTime: '20:00:00',
        slotDuration: '01:00:00',
        slotLabelFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
        allDayText: data.allDay,
        eventMinHeight: 27,
        eventOrder: 'start,order',
        eventInteractive: true,
        nowIndicator: Boolean(data.now),
        dayHeaderContent: (day) => {
          const index = (day.date.getUTCDay() + 6) % 7;
          return day.isToday ? { html: `${data.days[index]}<span class="sr"> ${data.today}</span>` } : data.days[index];
        },
        events: data.events.map((event, order) => ({
          id: event.id,
          title: event.title,
          start: event.start,
          end: event.end,
          allDay: event.allDay,
          classNames: ['ev', event.look, minutes(event) < LONG ? 'short' : 'long', ...(event.detail ? ['with-detail'] : [])],
          extendedProps: { ...event, order },
        })),
        eventContent: (shown) => ({ domNodes: this._content(shown.event.extendedProps) }),
        eventDidMount: (shown) => {
          const event = shown.event.extendedProps;
          shown.el.dataset.id = shown.event.id;
          shown.el.setAttribute('role', 'button');
          shown.el.setAttribute('tabindex', '0');
          shown.el.setAttribute('aria-label', event.label);
          shown.el.title = event.label;
        },
        eventClick: (clicked) => {
          clicked.jsEvent.preventDefault();
          this.dispatchEvent(new CustomEvent('plan-event-click', { detail: { id: clicked.event.id } }));
        },
      });
      this._calendar.render();
      box.addEventListener('keydown', (key) => this._walk(key));
      if (focused) {
        box.querySelector(`.fc-event[data-id="${CSS.escape(focused)}"]`)?.focus();
      }
    }

    _content(event) {
      const nodes = [];
      const icon = () => {
        const span = document.createElement('span');
        span.className = 'i';
        span.setAttribute('aria-hidden', 'true');
        span.innerHTML = event.icon;
        return span;
      };
      const line = document.createElement('span');
      line.className = 'ev-line';
      const title = document.createElement('b');
      title.textContent = event.title;
      if (event.look === 'done' || event.allDay) {
        if (event.icon) {
          line.append(icon(), ' ');
        }
      } else if (event.time) {
        line.append(`${event.time} `);
      }
      line.append(title);
      nodes.push(line);
      if (event.detail && event.allDay) {
        line.append(`, ${event.detail}`);
      } else if (event.detail) {
        const detail = document.createElement('span');
        detail.className = 'ev-detail';
        if (event.icon && event.look !== 'done') {
          detail.append(icon(), ' ');
        }
        detail.append(event.detail);
        nodes.push(detail);
      }
      return nodes;
    }

    _walk(key) {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key.key];
      const current = key.target.closest('.fc-event');
      if (!step || !current) {
        return;
      }
      const order = this._data.events
        .slice()
        .sort((a, b) => a.start.localeCompare(b.start) || a.title.localeCompare(b.title))
        .map((event) => this.querySelector(`.fc-event[data-id="${CSS.escape(event.id)}"]`))
        .filter(Boolean);
      const next = order[order.indexOf(current) + step];
      if (next) {
        key.preventDefault();
        next.focus();
      }
    }
  }

  customElements.define('sb-plan-calendar', PlanCalendar);
})();
