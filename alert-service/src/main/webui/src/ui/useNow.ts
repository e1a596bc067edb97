import { useEffect, useState } from 'react';

/** The time, again and again, for what shows an age. */
export function useNow(everyMillis = 1000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  return now;
}
