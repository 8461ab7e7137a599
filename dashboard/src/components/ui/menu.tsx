import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';

export const Menu = Radix.Root;
export const MenuTrigger = Radix.Trigger;

export const MenuContent = ({ className, ...rest }: ComponentProps<typeof Radix.Content>) => (
  <Radix.Portal>
    <Radix.Content
      align="end"
      sideOffset={4}
      className={cn('z-50 min-w-44 rounded-md border bg-surface p-1 shadow-lg', className)}
      {...rest}
    />
  </Radix.Portal>
);

const item =
  'flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-muted [&_svg]:size-4';

export const MenuItem = ({ className, ...rest }: ComponentProps<typeof Radix.Item>) => (
  <Radix.Item className={cn(item, className)} {...rest} />
);

export const MenuChoices = Radix.RadioGroup;

export const MenuChoice = ({ className, ...rest }: ComponentProps<typeof Radix.RadioItem>) => (
  <Radix.RadioItem
    className={cn(
      item,
      'data-[state=checked]:font-semibold data-[state=checked]:text-primary',
      className,
    )}
    {...rest}
  />
);

export const MenuLabel = ({ className, ...rest }: ComponentProps<typeof Radix.Label>) => (
  <Radix.Label className={cn('px-2 py-1 text-xs text-subtle', className)} {...rest} />
);

export const MenuSeparator = () => <Radix.Separator className="my-1 h-px bg-border" />;
