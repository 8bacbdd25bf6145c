// The short word after a deed. antd's App gives it the page's theme and a live region.
import { App } from 'antd';

export function useMessage() {
  return App.useApp().message;
}

export function useConfirm() {
  return App.useApp().modal;
}
