/* Keeps what was typed in the form around it in this tab (sessionStorage) until the server has it, asks the server about
   what an earlier page left, and sends it when the connection is back. Only fields marked with data-field; nothing where
   Java gives no place. */
(() => {
  if (customElements.get('sb-typed-text')) {
    return;
  }
  const PAUSE = 300;

  /** The same number as Java's String.hashCode. */
  const mark = (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0;
    }
    return sum;
  };

  const words = (element) => (element?.querySelector('label') ?? element)?.textContent.trim() ?? '';
  const chosen = (field, tag) => [...field.querySelectorAll(tag)].filter((one) => one.checked).map(words);

  const labels = (field) => {
    switch (field.localName) {
      case 'vaadin-radio-group':
        return chosen(field, 'vaadin-radio-button');
      case 'vaadin-checkbox-group':
        return chosen(field, 'vaadin-checkbox');
      case 'vaadin-select':
        return field.value ? [words(field.querySelector('vaadin-select-value-button'))] : [];
      default:
        return field.selectedItem ? [field.selectedItem.label ?? ''] : [];
    }
  };

  /** As the draft writes it; undefined where the label does not say which answer it is. */
  const read = (field) => {
    if (field.localName === 'vaadin-checkbox') {
      return String(field.checked);
    }
    if (!field.dataset.answers) {
      return String(field.value ?? '');
    }
    const answers = JSON.parse(field.dataset.answers);
    const texts = labels(field).map((label) => answers[label]);
    return texts.includes(undefined) ? undefined : texts.join(',');
  };

  class TypedText extends HTMLElement {
    constructor() {
      super();
      this._known = {};
      this._touched = new Set();
      this._left = {};
      this._typed = (event) => this._note(event);
      this._leave = () => this._changed && this.keep();
      this._write = () => this._mirror();
      this._back = () => this._send();
      this._keys = (event) => {
        if (window.samenbeterLost && event.key === 'Escape') {
          event.stopImmediatePropagation();
        }
      };
    }

    connectedCallback() {
      this._form = this.parentElement;
      this._form.addEventListener('input', this._typed, true);
      this._form.addEventListener('change', this._typed, true);
      this._form.addEventListener('focusout', this._leave);
      this._form.addEventListener('keydown', this._keys);
      window.addEventListener('pagehide', this._write);
      window.addEventListener('samenbeter-back', this._back);
    }

    disconnectedCallback() {
      this._mirror();
      this._form.removeEventListener('input', this._typed, true);
      this._form.removeEventListener('change', this._typed, true);
      this._form.removeEventListener('focusout', this._leave);
      this._form.removeEventListener('keydown', this._keys);
      window.removeEventListener('pagehide', this._write);
      window.removeEventListener('samenbeter-back', this._back);
      clearTimeout(this.keeping);
    }

    /** The server knows the form as it now stands; what an earlier page left may be another text. */
    begin(place, known) {
      this._place = place;
      this._known = JSON.parse(known);
      const left = this._stored();
      if (left && !this._knows(left.fields)) {
        this._left = left.fields;
        this.$server.found(left.at, JSON.stringify(left.fields));
      } else {
        this._remove();
      }
    }

    /** The server has kept the form like this. */
    kept(known) {
      this._known = JSON.parse(known);
      const here = this._stored();
      if (here && this._knows(here.fields)) {
        this._left = {};
        this._remove();
      }
    }

    /** What an earlier page left has been put back or thrown away, or the work is done. */
    settled() {
      this._left = {};
      this._touched.clear();
      this._changed = false;
      clearTimeout(this._later);
      this._later = null;
    }

    keep() {
      if (!window.samenbeterLost && this.$server) {
        this._changed = false;
        this.$server.keep();
      }
    }

    _note(event) {
      const field = event.target.closest?.('[data-field]');
      this._changed = true;
      if (field && this._place) {
        this._touched.add(field.dataset.field);
        clearTimeout(this._later);
        this._later = setTimeout(this._write, PAUSE);
      }
    }

    _mirror() {
      if (!this._later) {
        return;
      }
      clearTimeout(this._later);
      this._later = null;
      const fields = { ...this._left };
      this._form.querySelectorAll('[data-field]').forEach((field) => {
        const text = this._touched.has(field.dataset.field) ? read(field) : undefined;
        if (text !== undefined) {
          fields[field.dataset.field] = text;
        }
      });
      if (this._knows(fields)) {
        this._remove();
      } else {
        this._store({ at: Date.now(), fields });
      }
    }

    _send() {
      this._mirror();
      const here = this._stored();
      if (here && this.$server && !Object.keys(this._left).length) {
        this.$server.sent(JSON.stringify(here.fields));
      } else {
        this.keep();
      }
    }

    _knows(fields) {
      return Object.entries(fields).every(([name, text]) => this._known[name] === mark(text));
    }

    _stored() {
      try {
        return this._place ? JSON.parse(sessionStorage.getItem(this._place)) : null;
      } catch (unreadable) {
        return null;
      }
    }

    _store(text) {
      try {
        sessionStorage.setItem(this._place, JSON.stringify(text));
      } catch (full) {
        console.debug('no room on this device');
      }
    }

    _remove() {
      if (this._place && !Object.keys(this._left).length) {
        try {
          sessionStorage.removeItem(this._place);
        } catch (blocked) {
          console.debug('this browser keeps nothing');
        }
      }
    }
  }

  customElements.define('sb-typed-text', TypedText);
})();
