/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-page-info.h: which part of a list an answer is, as its headers say (X-Pagination-…).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is not said, or is no number, is -1. */
typedef struct
{
  gint64 n_elements; /* of the whole list */
  gint64 number;     /* of this page, from 1 */
  gint64 size;       /* how many a page may have */
} GuichetPageInfo;

#define GUICHET_PAGE_INFO_NONE ((GuichetPageInfo){ -1, -1, -1 })

G_END_DECLS
