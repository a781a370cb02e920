/* Keys that do what a button, link or field on the screen does: the element says its key in data-key ("c", or "g v" for
   one after the other). A list says in data-key-items what its items are: j and k go along them, n opens the next.
   Never while somebody types, in a menu or in a dialog; `off` for who cannot use keys of one letter. */
(() => {
  if (customElements.get('sb-shortcut-keys')) {
    return;
  }
  const SECOND_KEY = 1500;
  const NOT_TYPED_IN = ['checkbox', 'radio', 'button', 'submit', 'reset'];
  const OWN_KEYS = ['textbox', 'searchbox', 'combobox', 'listbox', 'option', 'menu', 'menuitem', 'grid', 'application'];

  const typing = (event) =>
    event.composedPath().some(
      (node) =>
        node instanceof Element &&
        ((node.localName === 'input' && !NOT_TYPED_IN.includes(node.type)) ||
          ['textarea', 'select'].includes(node.localName) ||
          node.isContentEditable ||
          OWN_KEYS.includes(node.getAttribute('role'))),
    );
  const inDialog = () =>
    document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened]');
  const visible = (element) => element.getClientRects().length > 0;

  class ShortcutKeys extends HTMLElement {
    connectedCallback() {
      this._down = (event) => this._pressed(event);
      document.addEventListener('keydown', this._down);
    }

    disconnectedCallback() {
      document.removeEventListener('keydown', this._down);
      clearTimeout(this._wait);
    }

    _pressed(event) {
      if (event.defaultPrevented || event.repeat || event.isComposing || event.key.length !== 1) {
        return;
      }
      const first = this._first;
      clearTimeout(this._wait);
      this._first = null;
      if (
        event.ctrlKey || event.metaKey || event.altKey || this.hasAttribute('off') ||
        window.samenbeterLost || typing(event) || inDialog()
      ) {
        return;
      }
      const keys = first ? `${first} ${event.key}` : event.key;
      if (this._act(keys)) {
        event.preventDefault();
      } else if (!first && document.querySelector(`[data-key^="${CSS.escape(event.key)} "]`)) {
        this._first = event.key;
        this._wait = setTimeout(() => (this._first = null), SECOND_KEY);
      }
    }

    _act(keys) {
      if (keys === '?') {
        this.$server.overview();
        return true;
      }
      const target = [...document.querySelectorAll('[data-key]')].find(
        (element) => element.dataset.key === keys && (keys.includes(' ') || visible(element)),
      );
      if (target) {
        this._use(target);
        return true;
      }
      return ['j', 'k', 'n'].includes(keys) && this._alongItems(keys);
    }

    _use(target) {
      if (target.localName === 'vaadin-side-nav-item') {
        target.shadowRoot.querySelector('a').click();
      } else if (target.localName.endsWith('-field')) {
        target.focus();
      } else {
        target.click();
      }
    }

    _alongItems(key) {
      const list = [...document.querySelectorAll('[data-key-items]')].find(visible);
      const items = list ? [...list.querySelectorAll(list.dataset.keyItems)] : [];
      const open = items.findIndex((item) => item.closest('[aria-current]') || item.querySelector('[aria-current]'));
      const focused = items.findIndex((item) => item.contains(document.activeElement));
      const at = key !== 'n' && focused >= 0 ? focused : open;
      const next = items[key === 'k' ? Math.max(0, at - 1) : at + 1];
      if (next && key === 'n') {
        next.click();
      } else if (next) {
        next.focus();
      }
      return Boolean(next);
    }
  }

  customElements.define('sb-shortcut-keys', ShortcutKeys);
})();
