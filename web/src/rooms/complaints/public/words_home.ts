import { words } from '@/kit/words';

// The few sentences of complaints that the first page needs at once.
export const front = words(
  {
    resume: '您有一份没有发送的草稿',
    resume_go: '接着填',
  },
  () => ({
    resume: 'You have an unsent draft',
    resume_go: 'Continue',
  }),
);
