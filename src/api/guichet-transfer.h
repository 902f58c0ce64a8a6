/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-transfer.h: carries one HTTP message there and its answer back, within limits of time and
 * size. Knows nothing of OVHcloud, judges no status, repeats nothing and follows no redirection.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-page-info.h"

G_BEGIN_DECLS

#define GUICHET_TRANSFER_MAX_SIZE (16 * 1024 * 1024)

typedef struct
{
  gboolean was_sent; /* the request may have left this computer, whatever came of it */
  gboolean
      was_restarted; /* libsoup sent it twice, the first time on a kept connection that was dead */
  guint status;      /* 0 until an answer begins */
  char *content_type;
  char *query_id;
  char *retry_after;
  GuichetPageInfo page;
  GBytes *body; /* (nullable): whole, %NULL after an error */
} GuichetTransferResult;

void guichet_transfer_result_clear (GuichetTransferResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GuichetTransferResult, guichet_transfer_result_clear)

SoupSession *guichet_transfer_new_session (void);
void guichet_transfer_send_async (SoupSession *session,
                                  SoupMessage *message,
                                  guint connect_ms,
                                  guint whole_ms,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean guichet_transfer_send_finish (GAsyncResult *async_result,
                                       GuichetTransferResult *result,
                                       GError **error);

G_END_DECLS
