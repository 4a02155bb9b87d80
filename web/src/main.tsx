import '@mantine/core/styles.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    // Without it everything works but opening offline.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
