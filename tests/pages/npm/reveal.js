import 'reveal.js/reveal.css';
export { default } from 'reveal.js';
