import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while, for what should not follow every step on the way. */
export function useSettled<T>(value: T, millis = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
