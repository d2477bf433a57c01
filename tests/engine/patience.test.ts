import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patience, within } from "#lib/engine/patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("patience", () => {
  it("ends after as long a silence, and once", () => {
    const end = vi.fn();
    patience(5000, end);
    vi.advanceTimersByTime(4900);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it("never ends as long as something is heard, however long that takes", () => {
    const end = vi.fn();
    const waiting = patience(5000, end);
    for (let second = 0; second < 600; second += 4) {
      vi.advanceTimersByTime(4000);
      waiting.heard();
    }
    expect(end).not.toHaveBeenCalled();
    waiting.stop();
    vi.advanceTimersByTime(60_000);
    expect(end).not.toHaveBeenCalled();
  });
});

describe("what is promised within a time", () => {
  it("comes", async () => {
    await expect(within(Promise.resolve(1), 1000, new Error("late"))).resolves.toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is named late, where it does not come", async () => {
    const waited = expect(within(new Promise(() => {}), 1000, new Error("late"))).rejects.toThrow("late");
    await vi.advanceTimersByTimeAsync(1000);
    await waited;
  });

  it("fails as it fails", async () => {
    await expect(within(Promise.reject(new Error("broken")), 1000, new Error("late"))).rejects.toThrow(
      "broken",
    );
    expect(vi.getTimerCount()).toBe(0);
  });
});
