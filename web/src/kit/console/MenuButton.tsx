// A button that opens a menu: the keyboard goes into it, and back to the button when it closes.
import { Button, Dropdown, type ButtonProps, type MenuProps } from 'antd';
import { useRef } from 'react';

export function MenuButton({ menu, ...button }: ButtonProps & { menu: MenuProps }) {
  const from = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown
      // eslint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for it
      autoFocus
      trigger={['click']}
      menu={menu}
      onOpenChange={(open) => {
        if (!open && document.activeElement?.closest('[role=menu]')) from.current?.focus();
      }}
    >
      <Button ref={from} {...button} />
    </Dropdown>
  );
}
