export const Brand = () => (
  <span className="flex items-center gap-2 text-base font-semibold">
    <img src="/app/favicon.svg" alt="" className="size-7" />
    <span>
      Alquimista<span className="text-primary">AI</span>
    </span>
  </span>
);
