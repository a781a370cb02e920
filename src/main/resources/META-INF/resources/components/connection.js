/* Says when there is no connection and when it is back, and holds what needs the server until then. Java gives the words
   as attributes. Others hear `samenbeter-lost` and `samenbeter-back` on the window and may ask window.samenbeterLost. */
(() => {
  if (customElements.get('sb-connection')) {
    return;
  }
  const HICCUP = 1000;
  const BACK = 6000;
  const ASK_AGAIN = 2000;
  const SMALL_FILE = 'icons/icon-32.png';
  const NEEDS_SERVER = 'vaadin-button, vaadin-menu-bar-button, vaadin-side-nav-item, button, a[href]';
  const OWN_BUTTONS = 'vaadin-date-picker-overlay-content, vaadin-date-picker, vaadin-crud, [data-local]';
  window.samenbeterLost = false;

  const held = (event) => {
    const path = event.composedPath().filter((node) => node instanceof Element);
    return path.some((node) => node.matches(NEEDS_SERVER)) && !path.some((node) => node.matches(OWN_BUTTONS));
  };

  class Connection extends HTMLElement {
    connectedCallback() {
      this._look = () => this._check();
      this._hold = (event) => {
        if (window.samenbeterLost && held(event)) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      };
      this._finish = (event) => {
        if (window.samenbeterLost && event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      };
      window.addEventListener('online', this._look);
      window.addEventListener('offline', this._look);
      window.addEventListener('click', this._hold, true);
      window.addEventListener('keydown', this._finish, true);
      window.Vaadin?.connectionState?.addStateChangeListener(this._look);
      this._check();
    }

    disconnectedCallback() {
      window.removeEventListener('online', this._look);
      window.removeEventListener('offline', this._look);
      window.removeEventListener('click', this._hold, true);
      window.removeEventListener('keydown', this._finish, true);
      window.Vaadin?.connectionState?.removeStateChangeListener(this._look);
      clearTimeout(this._later);
      clearTimeout(this._hide);
    }

    _check() {
      clearTimeout(this._later);
      const state = window.Vaadin?.connectionState?.state;
      if (!navigator.onLine || state === 'connection-lost') {
        this._show(true);
      } else if (state === 'reconnecting') {
        this._later = setTimeout(() => {
          this._show(true);
          this._ask();
        }, HICCUP);
      } else if (state !== 'loading') {
        this._show(false);
      }
      this._ask();
    }

    /** The framework may stay «reconnecting» when its last message came through after all: so the server is asked. */
    async _ask() {
      if (this._asking) {
        return;
      }
      this._asking = true;
      while (window.samenbeterLost && this.isConnected) {
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
        if (navigator.onLine && window.samenbeterLost) {
          try {
            await fetch(new URL(SMALL_FILE, document.baseURI), { cache: 'no-store' });
            window.Vaadin.connectionState.state = 'connected';
            this._check();
          } catch (stillLost) {
            console.debug('no connection yet');
          }
        }
      }
      this._asking = false;
    }

    _show(lost) {
      if (lost === window.samenbeterLost) {
        return;
      }
      window.samenbeterLost = lost;
      clearTimeout(this._hide);
      this._say(lost ? 'lost' : 'back');
      if (lost) {
        this._disable();
      } else {
        this._enable();
        this._hide = setTimeout(() => this._say(''), BACK);
      }
      window.dispatchEvent(new CustomEvent(lost ? 'samenbeter-lost' : 'samenbeter-back'));
    }

    _say(state) {
      this.dataset.state = state;
      const kept = state === 'lost' && document.querySelector('sb-typed-text[data-kept]');
      this.querySelector('[role=status]').textContent = state ? this.getAttribute(kept ? 'lost-kept' : state) : '';
    }

    _disable() {
      document.querySelectorAll('vaadin-button, vaadin-menu-bar-button, button, a[href]').forEach((button) => {
        if (button.hasAttribute('aria-disabled') || button.closest(OWN_BUTTONS)) {
          return;
        }
        button.setAttribute('aria-disabled', 'true');
        button.dataset.held = button.getAttribute('title') ?? '';
        button.setAttribute('title', this.getAttribute('reason'));
      });
    }

    _enable() {
      document.querySelectorAll('[data-held]').forEach((button) => {
        button.removeAttribute('aria-disabled');
        if (button.dataset.held) {
          button.setAttribute('title', button.dataset.held);
        } else {
          button.removeAttribute('title');
        }
        delete button.dataset.held;
      });
    }
  }

  customElements.define('sb-connection', Connection);
})();
