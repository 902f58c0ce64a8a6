/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page-news.c: shows what has become of requests: one message, which says more
 * when more happens.
 */
#include "guichet-requests-page-private.h"

static void
dismissed_cb (GuichetRequestsPage *self)
{
  g_clear_object (&self->news_toast);
  guichet_contact_request_news_forget (self->news);
}

/* The message that shows says the new line: libadwaita 1.2 reads freed memory when a toast is
 * dismissed before it has come up. */
static void
told_cb (GuichetRequestsPage *self, const char *line)
{
  if (self->news_toast != NULL)
    {
      adw_toast_set_title (self->news_toast, line);
      return;
    }
  self->news_toast = adw_toast_new (line);
  g_signal_connect_object (self->news_toast, "dismissed", G_CALLBACK (dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  guichet_requests_page_add_toast (self, self->news_toast);
}

/* From now on; the page has its requests already. */
void
guichet_requests_page_follow_news (GuichetRequestsPage *self)
{
  self->news = guichet_contact_request_news_new (self->entries);
  g_signal_connect_object (self->news, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
}
