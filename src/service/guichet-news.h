/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-news.h: tells in notifications what has come of things that people wait for. What is news
 * is decided in the store, where each is taken once, by the windows or by the helper, whoever sees
 * it first. Private to the services.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-store.h"

G_BEGIN_DECLS

/* One kind of things; @item is one of them. */
typedef struct
{
  const char *icon;
  /* (transfer full) (nullable): what nobody has been told, of all profiles; never again. %NULL with
   * %GUICHET_ERROR_STORE */
  GPtrArray *(*take) (GuichetStore *store, GError **error);

  /* Each (transfer full) */
  char *(*make_id) (gpointer item);
  char *(*make_title) (gpointer item);
  char *(*make_body) (gpointer item);
  const char *action;                  /* "app.…": shows it … */
  GVariant *(*make_target) (gpointer); /* (nullable): … by this; floating */

  /* Many at once */
  const char *id_of_many;
  char *(*make_title_of_many) (guint n);
  const char *action_of_many;
} GuichetNewsKind;

/* (element-type gpointer) (transfer full): none if the store cannot be read */
GPtrArray *guichet_news_take_in_folder (const GuichetNewsKind *kind, const char *folder);
/* Takes what the store of this instance has, and tells it. */
void guichet_news_tell (const GuichetNewsKind *kind, GApplication *application);

G_END_DECLS
