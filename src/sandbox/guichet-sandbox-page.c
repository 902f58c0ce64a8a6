/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-page.c: the look that the sandbox's pages share.
 * No script and nothing from elsewhere: a page is one answer.
 */
#include "guichet-sandbox-pages.h"

static const char style[] =
    ":root{color-scheme:light dark;--line:rgba(128,128,128,.3);--soft:rgba(128,128,128,.12);"
    "--blue:#2a5db0}"
    "body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}"
    "header{border-bottom:3px solid var(--blue);padding-bottom:.75rem}"
    "p.note{opacity:.75;margin:.25rem 0}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);"
    "vertical-align:top}th{font-weight:600;opacity:.75}"
    "code{background:var(--soft);padding:.1rem .3rem;border-radius:4px}"
    "article{margin:.5rem 0}pre{white-space:pre-wrap;margin:.5rem 0 0}"
    ".empty{background:var(--soft);border-radius:8px;padding:1rem}"
    ".stage{display:inline-block;padding:0 .6rem;border-radius:1rem;background:var(--soft)}"
    ".live{background:var(--blue);color:#fff}"
    "form{display:inline}button{font:inherit;padding:.35rem 1rem;border-radius:6px;"
    "border:1px solid var(--line);cursor:pointer}button.go{background:var(--blue);color:#fff}";

/**
 * guichet_sandbox_page_begin:
 * @title: title of the page, not escaped
 * @refresh: seconds after which the browser asks again, 0 for never
 *
 * Returns: (transfer full): the beginning of a page, up to and with its heading
 */
GString *
guichet_sandbox_page_begin (const char *title, guint refresh)
{
  GString *page = g_string_new ("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");

  g_string_append (page, "<meta name=\"viewport\" content=\"width=device-width\">");
  if (refresh > 0)
    g_string_append_printf (page, "<meta http-equiv=\"refresh\" content=\"%u\">", refresh);
  g_string_append_printf (page, "<style>%s</style>", style);
  guichet_sandbox_page_add (page, "<title>%s</title></head><body><header><h1>%s</h1>", title,
                            title);
  g_string_append (page, "<p class=\"note\">A pretend OVHcloud on this computer. "
                         "Nothing here rings, costs or leaves the machine.</p></header>");
  return page;
}

/**
 * guichet_sandbox_page_add:
 * @page: a page
 * @format: HTML; what is filled in is escaped
 */
void
guichet_sandbox_page_add (GString *page, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_markup_vprintf_escaped (format, args);
  va_end (args);
  g_string_append (page, text);
}

/**
 * guichet_sandbox_page_add_button:
 * @page: a page
 * @path: below /sandbox: what it posts to
 * @label: what is on it
 */
void
guichet_sandbox_page_add_button (GString *page, const char *path, const char *label)
{
  guichet_sandbox_page_add (
      page, " <form method=\"post\" action=\"/sandbox/%s\"><button>%s</button></form>", path,
      label);
}

/**
 * guichet_sandbox_page_send:
 * @page: (transfer full): a page without its end
 * @message: the request to answer
 * @status: HTTP status
 */
void
guichet_sandbox_page_send (GString *page, SoupServerMessage *message, guint status)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  gsize length;
  char *text;

  g_string_append (page, "</body></html>\n");
  length = page->len;
  text = g_string_free (page, FALSE);
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_headers_replace (headers, "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'");
  soup_server_message_set_status (message, status, NULL);
  soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_TAKE, text,
                                    length);
}
