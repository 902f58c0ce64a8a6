/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-private.h: what a request is made of, for the two files that make one.
 */
#pragma once

#include "guichet-request.h"

G_BEGIN_DECLS

struct _GuichetRequest
{
  grefcount refs;
  GuichetOperation operation;
  GPtrArray *segments; /* (element-type utf8): the values in the path, escaped */
  GString *path;       /* escaped, with its query */
  gboolean has_query;
  GBytes *body; /* (nullable) */
  gboolean is_expanded;
  gboolean is_fresh;
  guint page;      /* from 1; 0: not asked for */
  guint page_size; /* 0: not asked for */
  gboolean is_batch;
};

GuichetRequest *guichet_request_new_with_segments (GuichetOperation operation, GPtrArray *segments);

G_END_DECLS
