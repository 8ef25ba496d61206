/** Members of objects whose names come from outside. */

/** Sets an own member; plain assignment of `__proto__` would set none. */
export function setMember<T>(
  holder: Record<string, T>,
  name: string,
  value: T,
): void {
  if (name === "__proto__") {
    Object.defineProperty(holder, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    holder[name] = value;
  }
}
