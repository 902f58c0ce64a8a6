/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page-news.c: shows what has become of requests: one message at a time, each in
 * place of the one before.
 */
#include "guichet-requests-page-private.h"

static void
dismissed_cb (GuichetRequestsPage *self)
{
  g_clear_object (&self->news_toast);
  guichet_contact_request_news_forget (self->news);
}

static void
told_cb (GuichetRequestsPage *self, const char *line)
{
  g_autoptr(AdwToast) before = g_steal_pointer (&self->news_toast);

  if (before != NULL)
    {
      g_signal_handlers_disconnect_by_func (before, dismissed_cb, self);
      adw_toast_dismiss (before);
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
