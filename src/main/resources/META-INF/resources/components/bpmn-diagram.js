/* A process picture drawn by bpmn-js. Java gives `data`: the drawing, the tokens on it, what is done and where one stands,
   and which elements can be looked into: a click on one tells `bpmn-open`.
   The picture scrolls like any other content, so touch, wheel and arrows do what they always do. */
(() => {
  if (customElements.get('sb-bpmn-diagram')) {
    return;
  }
  const SCRIPT_WAIT = 10000;
  const EDGE = 28;
  const READABLE = 0.9;
  const SMALLEST = 0.1;
  const LARGEST = 2;
  const STEP = 1.25;
  const TOKEN = 30;
  const CLICK = 4;

  const node = (tag, className, ...inside) => {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...inside);
    return made;
  };

  class BpmnDiagram extends HTMLElement {
    set data(value) {
      this._data = value;
      this._schedule();
    }

    get data() {
      return this._data;
    }

    connectedCallback() {
      this._resized = new ResizeObserver(() => this._viewer && this._fitted && this._fit());
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
        if (window.BpmnJS && this.clientWidth) {
          this._draw();
        } else if (window.BpmnJS || Date.now() - this._since < SCRIPT_WAIT) {
          setTimeout(() => this._schedule(), 50);
        } else {
          this._fail();
        }
      });
    }

    _clear() {
      this._viewer?.destroy();
      this._viewer = null;
    }

    _fail() {
      this._clear();
      this.replaceChildren(node('p', 'bpmn-unavailable t2', this._data.words.unavailable));
    }

    async _draw() {
      const data = this._data;
      this._clear();
      this._picture = node('div', 'bpmn-picture');
      this._scroller = node('div', 'bpmn-scroll', this._picture);
      this._scroller.setAttribute('role', 'region');
      this._scroller.setAttribute('tabindex', '0');
      this._scroller.setAttribute('aria-label', data.label);
      this._scroller.addEventListener('keydown', (key) => this._key(key));
      const foot = node('div', 'bpmn-foot');
      this.replaceChildren(this._buttons(), this._scroller, foot);
      this._grab();
      const viewer = new window.BpmnJS({
        container: this._picture,
        bpmnRenderer: { defaultFillColor: 'var(--sb-surface)', defaultStrokeColor: 'var(--sb-text)' },
        textRenderer: { defaultStyle: { fontFamily: getComputedStyle(this).fontFamily } },
      });
      this._viewer = viewer;
      try {
        await viewer.importXML(data.xml);
      } catch {
        if (this._viewer === viewer) {
          this._fail();
        }
        return;
      }
      if (this._viewer !== viewer) {
        return;
      }
      foot.append(this._legend(), ...this._picture.querySelectorAll('.bjs-powered-by'));
      viewer.get('canvas')._svg.setAttribute('aria-hidden', 'true');
      this._mark();
      this._content = viewer.get('canvas').viewbox().inner;
      this._start();
      this.dataset.drawn = 'true';
    }

    _buttons() {
      const words = this._data.words;
      const button = (className, label, icon, action) => {
        const made = node('button', className);
        made.type = 'button';
        if (icon) {
          made.innerHTML = icon;
          made.setAttribute('aria-label', label);
          made.title = label;
        } else {
          made.textContent = label;
        }
        made.addEventListener('click', action);
        return made;
      };
      const all = [
        button('iconbtn', words.smaller, this._data.icons.smaller, () => this._zoomBy(1 / STEP)),
        button('iconbtn', words.larger, this._data.icons.larger, () => this._zoomBy(STEP)),
        button('bpmn-button', words.whole, null, () => this._fit()),
      ];
      if (this._data.here) {
        all.push(button('bpmn-button', words.here, null, () => this._toHere()));
      }
      const bar = node('div', 'bpmn-bar', ...all);
      bar.setAttribute('role', 'group');
      bar.setAttribute('aria-label', words.view);
      return bar;
    }

    _legend() {
      const kinds = this._data.legend.filter(
        (line) => (line.kind === 'done' ? this._data.done.length : this._data.tokens.some((token) => token.kind === line.kind)),
      );
      return node(
        'div',
        'bpmn-legend',
        ...kinds.map((line) => {
          const shape = node('span', `bpmn-token ${line.kind}`);
          shape.setAttribute('aria-hidden', 'true');
          return node('span', '', shape, line.words);
        }),
      );
    }

    _mark() {
      const elements = this._viewer.get('elementRegistry');
      const canvas = this._viewer.get('canvas');
      const overlays = this._viewer.get('overlays');
      const marker = (id, name) => elements.get(id) && canvas.addMarker(id, name);
      this._data.done.forEach((id) => marker(id, 'bpmn-done'));
      this._data.opens.forEach((id) => marker(id, 'bpmn-opens'));
      this._viewer.on('element.click', (click) => this._open(click.element.id));
      if (this._data.here) {
        marker(this._data.here, 'bpmn-here');
      }
      const placed = new Map();
      for (const token of this._data.tokens) {
        if (elements.get(token.element)) {
          const before = placed.get(token.element) ?? 0;
          placed.set(token.element, before + 1);
          const shape = node('span', `bpmn-token ${token.kind}`, String(token.count));
          shape.title = token.label;
          shape.setAttribute('aria-hidden', 'true');
          overlays.add(token.element, {
            position: { top: -TOKEN / 2, right: TOKEN / 2 + before * (TOKEN + 2) },
            html: shape,
            scale: { min: 0.7, max: 1.2 },
          });
        }
      }
    }

    /** Drawing the picture along ends in a click too. */
    _open(id) {
      if (!this._drawnAlong && this._data.opens.includes(id)) {
        this.dispatchEvent(new CustomEvent('bpmn-open', { detail: { id } }));
      }
    }

    /** The whole picture when that can be read, else a part of it in which one's own step stands. */
    _start() {
      const whole = this._whole();
      if (whole >= READABLE) {
        this._fit();
      } else {
        this._toHere();
      }
    }

    _whole() {
      const box = this._content;
      return Math.min(
        1,
        (this.clientWidth - 2 * EDGE) / box.width,
        (parseFloat(getComputedStyle(this._scroller).maxHeight) - 2 * EDGE) / box.height || 1,
      );
    }

    _fit() {
      this._zoomTo(this._whole());
      this._fitted = true;
    }

    _zoomBy(factor) {
      const scroller = this._scroller;
      const across = (scroller.scrollLeft + scroller.clientWidth / 2) / scroller.scrollWidth;
      const down = (scroller.scrollTop + scroller.clientHeight / 2) / scroller.scrollHeight;
      this._zoomTo(this._scale * factor);
      scroller.scrollLeft = across * scroller.scrollWidth - scroller.clientWidth / 2;
      scroller.scrollTop = down * scroller.scrollHeight - scroller.clientHeight / 2;
    }

    _zoomTo(scale) {
      const box = this._content;
      const canvas = this._viewer.get('canvas');
      this._fitted = false;
      this._scale = Math.min(LARGEST, Math.max(SMALLEST, scale));
      const width = box.width * this._scale + 2 * EDGE;
      const height = box.height * this._scale + 2 * EDGE;
      this._picture.style.width = `${width}px`;
      this._picture.style.height = `${height}px`;
      this._picture.style.setProperty('--bpmn-width', width);
      canvas.resized();
      canvas.viewbox({
        x: box.x - EDGE / this._scale,
        y: box.y - EDGE / this._scale,
        width: width / this._scale,
        height: height / this._scale,
      });
    }

    _toHere() {
      this._zoomTo(Math.max(READABLE, this._whole()));
      const here = this._viewer.get('elementRegistry').get(this._data.here);
      if (here) {
        const middle = (start, size, from) => (start + size / 2 - from) * this._scale + EDGE;
        this._scroller.scrollLeft = middle(here.x, here.width, this._content.x) - this._scroller.clientWidth / 2;
        this._scroller.scrollTop = middle(here.y, here.height, this._content.y) - this._scroller.clientHeight / 2;
      }
    }

    _key(key) {
      const action = {
        '+': () => this._zoomBy(STEP),
        '=': () => this._zoomBy(STEP),
        '-': () => this._zoomBy(1 / STEP),
        0: () => this._fit(),
      }[key.key];
      if (action && this._viewer && this._content && !key.ctrlKey && !key.metaKey && !key.altKey) {
        key.preventDefault();
        key.stopPropagation();
        action();
      }
    }

    /** A mouse draws the picture along; touch scrolls by itself. */
    _grab() {
      const scroller = this._scroller;
      let from = null;
      scroller.addEventListener('pointerdown', (down) => {
        this._drawnAlong = false;
        if (down.pointerType === 'mouse' && down.button === 0 && this._picture.contains(down.target)) {
          from = { x: down.clientX + scroller.scrollLeft, y: down.clientY + scroller.scrollTop };
        }
      });
      scroller.addEventListener('pointermove', (move) => {
        if (from && move.buttons) {
          this._drawnAlong ||=
            Math.abs(from.x - move.clientX - scroller.scrollLeft) + Math.abs(from.y - move.clientY - scroller.scrollTop) > CLICK;
          scroller.scrollLeft = from.x - move.clientX;
          scroller.scrollTop = from.y - move.clientY;
        } else {
          from = null;
        }
      });
      scroller.addEventListener('pointerup', () => {
        from = null;
      });
    }
  }

  customElements.define('sb-bpmn-diagram', BpmnDiagram);
})();
