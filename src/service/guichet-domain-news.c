/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-news.c: what has come of an operation on a domain name that people wait for, in
 * the words of a notification. Reads the store alone, and asks OVHcloud nothing.
 */
#include "config.h"

#include "guichet-domain-news.h"

#include "guichet-domain-awaited.h"
#include "guichet-domain-task-name.h"
#include "guichet-instance.h"
#include "guichet-trade-order-news.h"
#include "guichet-trade-order-table.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
/* Translators: each %s is a domain name */
static const struct
{
  const char *title; /* of a change of owner … */
  const char *body;
  const char *title_of_other; /* … and of any other operation, whose name stands below it */
} ends[] = {
  [GUICHET_DOMAIN_TASK_DONE] =
      { N_("%s has a new owner"), N_("The change of owner is done."), N_("The operation for %s is done") },
  [GUICHET_DOMAIN_TASK_ERROR] =
      { N_("The change of owner of %s needs you"),
        N_("It cannot go on before something is corrected."), N_("The operation for %s needs you") },
  [GUICHET_DOMAIN_TASK_PROBLEM] =
      { N_("The owner of %s was not changed"), N_("The change of owner failed."), N_("The operation for %s failed") },
  [GUICHET_DOMAIN_TASK_CANCELLED] =
      { N_("The change of owner of %s is cancelled"),
        N_("Somebody refused or cancelled it, or did not answer in time."), N_("The operation for %s is cancelled") },
};
/* clang-format on */

/* What is not told of does not come here; it would be called by the name of what is done. */
static gboolean
has_words (GuichetDomainTask *task)
{
  const GuichetDomainTaskState state = guichet_domain_task_get_state (task);

  return state < G_N_ELEMENTS (ends) && ends[state].title != NULL;
}

static const char *
get_name (GuichetDomainTask *task)
{
  return guichet_domain_task_name (guichet_domain_task_get_function (task));
}

/**
 * guichet_domain_news_title:
 * @task: an operation that is over, or that needs somebody
 *
 * Returns: (transfer full): what became of it, in some words
 */
char *
guichet_domain_news_title (GuichetDomainTask *task)
{
  const GuichetDomainTaskState state = guichet_domain_task_get_state (task);
  const char *domain = guichet_domain_task_get_domain (task);

  if (!has_words (task))
    return g_strdup (get_name (task));
  if (*domain == '\0')
    domain = _("a domain name");
  return g_strdup_printf (guichet_domain_task_is_trade (task)
                          ? _(ends[state].title)
                          : _(ends[state].title_of_other), domain);
}

/**
 * guichet_domain_news_body:
 * @task: an operation that is over, or that needs somebody
 *
 * Returns: (transfer full): what that means; unless all is well, in OVHcloud's words, too
 */
char *
guichet_domain_news_body (GuichetDomainTask *task)
{
  const GuichetDomainTaskState state = guichet_domain_task_get_state (task);
  const char *comment = guichet_domain_task_get_comment (task);
  const char *words = guichet_domain_task_is_trade (task) && has_words (task) ? _(ends[state].body)
                                                                              : get_name (task);

  if (state == GUICHET_DOMAIN_TASK_DONE || *comment == '\0')
    return g_strdup (words);
  return g_strdup_printf ("%s\n%s", words, comment);
}

static char *
make_id (gpointer task)
{
  return g_strdup_printf ("operation-%" G_GINT64_FORMAT, guichet_domain_task_get_id (task));
}

static char *
make_title (gpointer task)
{
  return guichet_domain_news_title (task);
}

static char *
make_body (gpointer task)
{
  return guichet_domain_news_body (task);
}

static GVariant *
make_target (gpointer task)
{
  return g_variant_new_int64 (guichet_domain_task_get_id (task));
}

static char *
make_title_of_many (guint n)
{
  return g_strdup_printf (ngettext ("News of %u operation", "News of %u operations", n), n);
}

static const GuichetNewsKind kind = {
  .icon = "network-server",
  .take = guichet_domain_awaited_take_news,
  .make_id = make_id,
  .make_title = make_title,
  .make_body = make_body,
  .action = "app.show-operation",
  .make_target = make_target,
  .id_of_many = "operations",
  .make_title_of_many = make_title_of_many,
  .action_of_many = "app.show-operations",
};

/**
 * guichet_domain_news_take_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (element-type GuichetDomainTask): operations that are over, or need
 * somebody; they count as told from now on. None if the store cannot be read
 */
GPtrArray *
guichet_domain_news_take_in_folder (const char *folder)
{
  return guichet_news_take_in_folder (&kind, folder);
}

/**
 * guichet_domain_news_tell:
 * @application: the windows or the helper
 *
 * Shows a notification for each operation that is over or needs somebody, or one for all if there
 * are many; and so for the orders of changes of owner.
 */
void
guichet_domain_news_tell (GApplication *application)
{
  guichet_news_tell (&kind, application);
  guichet_news_tell (&guichet_trade_order_news, application);
}

/**
 * guichet_domain_news_is_awaited_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: whether an operation, or the order of one, was open when it was last read, so that there
 * may be news of it
 */
gboolean
guichet_domain_news_is_awaited_in_folder (const char *folder)
{
  g_autoptr(GuichetStore) store = guichet_store_open (folder, NULL);
  g_autoptr(GArray) orders = NULL;

  if (store == NULL)
    return FALSE;
  orders = guichet_trade_order_table_list_due (store, NULL, G_MAXINT64);
  return orders->len > 0 || guichet_domain_awaited_is_any (store);
}

/**
 * guichet_domain_news_is_awaited:
 *
 * Returns: the same of the store of this instance
 */
gboolean
guichet_domain_news_is_awaited (void)
{
  return guichet_domain_news_is_awaited_in_folder (guichet_instance_get_data_dir ());
}
