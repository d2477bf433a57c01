// An address that begins with two slashes is the same page for most servers, but what is relative to it would be asked of
// another host: nothing leaves the site's own.
if (location.pathname.startsWith("//")) {
  location.replace(location.pathname.replace(/^\/+/, "/") + location.search + location.hash);
}
