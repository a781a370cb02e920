/* What is left of a step, counted on by the browser from what the server said; below nought it counts what is over. A quiet
   tone at nought, if this reader wants it. Nothing closes by itself. */
(() => {
  if (customElements.get('sb-step-clock')) {
    return;
  }
  const two = (number) => String(number).padStart(2, '0');

  class StepClock extends HTMLElement {
    connectedCallback() {
      this._timer = setInterval(() => this._draw(), 250);
      this._draw();
    }

    disconnectedCallback() {
      clearInterval(this._timer);
    }

    /** The server knows how many seconds are left; null when no step runs. */
    set left(seconds) {
      this._end = seconds === null || seconds === undefined ? null : performance.now() + seconds * 1000;
      this._rung = seconds <= 0;
      this._draw();
    }

    set tone(wanted) {
      this._tone = wanted;
    }

    _draw() {
      if (!this.isConnected || this._end === undefined) {
        return;
      }
      const left = this._end === null ? 0 : Math.ceil((this._end - performance.now()) / 1000);
      const over = left < 0;
      const count = Math.abs(left);
      const text = this._end === null ? '' : `${over ? '+' : ''}${Math.floor(count / 60)}:${two(count % 60)}`;
      if (text !== this._text) {
        this._text = text;
        this.textContent = text;
        this.toggleAttribute('over', left <= 0 && this._end !== null);
      }
      if (left <= 0 && this._end !== null && !this._rung) {
        this._rung = true;
        this.dispatchEvent(new CustomEvent('time-up'));
        this._ring();
      }
    }

    _ring() {
      if (!this._tone || !window.AudioContext) {
        return;
      }
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.setValueAtTime(0.06, audio.currentTime);
      volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 1.2);
      tone.frequency.value = 523;
      tone.connect(volume).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 1.2);
      tone.onended = () => audio.close();
    }
  }

  customElements.define('sb-step-clock', StepClock);
})();
