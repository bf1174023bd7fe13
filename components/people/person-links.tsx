import Link from "next/link";

const look = "flex min-h-8 items-center rounded-lg px-2 hover:bg-line-soft pointer-coarse:min-h-11";

export function PersonLinks() {
  return (
    <>
      <Link href="/settings/profile" className={look}>
        Your profile
      </Link>
      <Link href="/settings/sessions" className={look}>
        Where you are signed in
      </Link>
    </>
  );
}
