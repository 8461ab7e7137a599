import { useId, type ComponentProps } from 'react';
import { Input } from '@/components/ui/field';
import { useSegments } from '../data/tenants';

/** A line of business: free, with the known ones to choose from. */
export const SegmentInput = (props: ComponentProps<'input'>) => {
  const list = useId();
  return (
    <div>
      <Input list={list} maxLength={100} {...props} />
      <datalist id={list}>
        {useSegments().map((segment) => (
          <option key={segment} value={segment} />
        ))}
      </datalist>
    </div>
  );
};
