// A browser's long name for itself, as a person would say it: Chrome · Windows.
export function deviceOf(agent: string): string {
  const browser = /MicroMessenger/.test(agent)
    ? '微信'
    : (/(Edg|Firefox|Chrome|Safari)/.exec(agent)?.[1]?.replace('Edg', 'Edge') ?? '');
  const system = /(Android|iPhone|iPad|Windows|Mac OS|Linux|HarmonyOS)/.exec(agent)?.[1] ?? '';
  return [browser, system].filter(Boolean).join(' · ') || agent.slice(0, 40) || '—';
}
