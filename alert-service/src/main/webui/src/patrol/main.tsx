import { show } from '../ui/Page.tsx';
import { PatrolGate } from './PatrolGate.tsx';

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  void navigator.serviceWorker.register('/patrol-worker.js', { scope: '/patrol' });
}

// Without a network or a session the page still shows what is on the phone: it never sends anybody away.
show(<PatrolGate />, () => undefined);
