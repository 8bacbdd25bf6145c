import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CommandForm } from './CommandForm';
import { boundOf, fieldsOf } from './field_makers';
import { TestFrame } from './test_frame';

const enterprise = fieldsOf('registry.EnterpriseInput');
const building = fieldsOf('registry.BuildingInput');
const matter = fieldsOf('complaints.FileComplaint', ['complaint']);

describe('a field of a command', () => {
  it('is called, bounded and asked for as the contract says', () => {
    render(
      <TestFrame>
        <CommandForm<object, unknown> draft={null} send={vi.fn()} onDone={vi.fn()}>
          <enterprise.Text name="name" />
          <enterprise.Text name="address" />
          <building.Whole name="floors" />
        </CommandForm>
      </TestFrame>,
    );
    const name = screen.getByLabelText<HTMLInputElement>('名称');
    expect(name.maxLength).toBe(boundOf('registry.EnterpriseInput', 'name').max);
    expect(name.maxLength).toBeGreaterThan(1);
    const needed = (label: string) => screen.getByText(label).classList;
    expect(needed('名称')).toContain('ant-form-item-required');
    // Sent always, but as empty as one likes.
    expect(needed('地址')).not.toContain('ant-form-item-required');
    const floors = screen.getByLabelText('层数');
    expect(floors.getAttribute('aria-valuemax')).toBe(
      String(boundOf('registry.BuildingInput', 'floors').max),
    );
  });

  it('stands where its command stands in a larger one', async () => {
    const send = vi.fn().mockResolvedValue(undefined);
    render(
      <TestFrame>
        <CommandForm<object, unknown> draft={null} send={send} onDone={vi.fn()}>
          <matter.Text name="address" />
        </CommandForm>
      </TestFrame>,
    );
    fireEvent.change(screen.getByLabelText('地址'), { target: { value: '三号楼' } });
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0]?.[0]).toEqual({ complaint: { address: '三号楼' } });
  });

  it('that was left empty is sent as empty, so that it does not keep its old value', () => {
    expect(enterprise.body({ name: '康居物业' })).toEqual({
      name: '康居物业',
      address: '',
      contact_name: '',
      phone: '',
    });
    expect(building.body({ name: '1号楼' })).toEqual({ name: '1号楼' });
  });
});
