/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list-private.h: the list of entries as its own parts see it.
 */
#pragma once

#include "guichet-directory-list.h"
#include "guichet-reading-rows.h"
#include "guichet-reading-list-private.h"

G_BEGIN_DECLS

struct _GuichetDirectoryList
{
  GuichetReadingList parent_instance;

  GuichetSession *session;
  GuichetReadingRows *rows;
};

G_END_DECLS
