/** One thing that the doctor looked at. */
export interface Check {
  name: string;
  /** `warning`: it works, but a person should know. */
  status: 'fine' | 'warning' | 'wrong';
  message: string;
  /** What to do. */
  remedy?: string;
}

export function fine(name: string, message: string): Check {
  return { name, status: 'fine', message };
}

export function warning(name: string, message: string, remedy: string): Check {
  return { name, status: 'warning', message, remedy };
}

export function wrong(name: string, message: string, remedy: string): Check {
  return { name, status: 'wrong', message, remedy };
}
