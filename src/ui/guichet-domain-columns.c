/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-columns.c: the table of domain names: its columns, what stands in their cells, and
 * how the rows are sorted by each.
 */
#include "config.h"

#include "guichet-domain-columns.h"

#include "guichet-domain-text.h"
#include "guichet-domain-title.h"
#include "guichet-tick-check.h"

#include <glib/gi18n-lib.h>

/* Longer texts are cut off, and whole in the tooltip. */
#define HOLDER_CHARS    28
#define OPERATION_CHARS 32

#define TASK_KEY "guichet-task-signals"

/* Ticks and names */

static GtkWidget *
make_check (GtkListItem *row, gpointer shown)
{
  return guichet_tick_check_new (row, "table.toggle");
}

static void
refresh_check (GtkListItem *row)
{
  guichet_tick_check_refresh (gtk_list_item_get_child (row), row,
                              guichet_domain_get_name (gtk_list_item_get_item (row)));
}

static GtkWidget *
make_title (GtkListItem *row, gpointer shown)
{
  return guichet_domain_title_new (shown);
}

static void
refresh_title (GtkListItem *row)
{
  guichet_domain_title_set_domain (GUICHET_DOMAIN_TITLE (gtk_list_item_get_child (row)),
                                   gtk_list_item_get_item (row));
}

static void
release_title (GtkListItem *row)
{
  guichet_domain_title_set_domain (GUICHET_DOMAIN_TITLE (gtk_list_item_get_child (row)), NULL);
}

static char *
tell_state (GtkListItem *row)
{
  const char *meaning = guichet_domain_text_explain_state (gtk_list_item_get_item (row));

  return g_strdup (meaning != NULL ? meaning : "");
}

/* Texts */

static GtkWidget *
make_label (GtkListItem *row, gpointer shown)
{
  GtkWidget *label = gtk_label_new (NULL);
  const int chars = guichet_cell_of (row)->data;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (chars > 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
    }
  return label;
}

/* What is not known yet is not nothing. */
static void
set_text (GtkListItem *row, const char *text)
{
  const gboolean is_known = guichet_domain_is_known (gtk_list_item_get_item (row));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (row)),
                       *text != '\0' || is_known ? text : "…");
}

/* OVHcloud tells the administrator alone who holds a name. */
static gboolean
is_hidden (GuichetDomain *domain)
{
  return guichet_domain_is_known (domain) && *guichet_domain_get_holder_name (domain) == '\0';
}

static void
refresh_holder (GtkListItem *row)
{
  GuichetDomain *domain = gtk_list_item_get_item (row);

  set_text (row, is_hidden (domain) ? "—" : guichet_domain_get_holder_name (domain));
}

static char *
tell_holder (GtkListItem *row)
{
  GuichetDomain *domain = gtk_list_item_get_item (row);

  if (!is_hidden (domain))
    return g_strdup (guichet_domain_get_holder_name (domain));
  /* Translators: %s is an account; of a domain name */
  return g_strdup_printf (_("Only %s can see who holds it"), guichet_domain_get_admin (domain));
}

static void
refresh_admin (GtkListItem *row)
{
  set_text (row, guichet_domain_get_admin (gtk_list_item_get_item (row)));
}

static void
refresh_tech (GtkListItem *row)
{
  set_text (row, guichet_domain_get_tech (gtk_list_item_get_item (row)));
}

static void
refresh_billing (GtkListItem *row)
{
  set_text (row, guichet_domain_get_billing (gtk_list_item_get_item (row)));
}

static void
refresh_expiry (GtkListItem *row)
{
  GuichetDomain *domain = gtk_list_item_get_item (row);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GtkWidget *label = gtk_list_item_get_child (row);
  g_autofree char *expiry = guichet_domain_text_expiry (domain, now);

  set_text (row, expiry);
  if (guichet_domain_search_ends_soon (domain, now))
    gtk_widget_add_css_class (label, "ends-soon");
  else
    gtk_widget_remove_css_class (label, "ends-soon");
}

static char *
tell_expiry (GtkListItem *row)
{
  return guichet_domain_text_exact_expiry (gtk_list_item_get_item (row));
}

/* The lock */

static GtkWidget *
make_lock (GtkListItem *row, gpointer shown)
{
  GtkWidget *image = gtk_image_new ();

  gtk_widget_set_halign (image, GTK_ALIGN_START);
  return image;
}

static void
refresh_lock (GtkListItem *row)
{
  const GuichetDomainLock lock = guichet_domain_get_lock (gtk_list_item_get_item (row));
  GtkWidget *image = gtk_list_item_get_child (row);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), guichet_domain_text_lock_icon (lock));
  gtk_widget_set_visible (image, lock != GUICHET_DOMAIN_LOCK_UNKNOWN);
  if (lock == GUICHET_DOMAIN_LOCK_UNAVAILABLE)
    gtk_widget_add_css_class (image, "dim-label");
  else
    gtk_widget_remove_css_class (image, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  guichet_domain_text_lock (lock), -1);
}

static char *
tell_lock (GtkListItem *row)
{
  const GuichetDomainLock lock = guichet_domain_get_lock (gtk_list_item_get_item (row));
  const char *meaning = guichet_domain_text_explain_lock (lock);

  if (meaning == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s\n%s", guichet_domain_text_lock (lock), meaning);
}

/* What is under way: the operation itself tells how far it has come. */

static void
refresh_operation (GtkListItem *row)
{
  GuichetDomain *domain = gtk_list_item_get_item (row);
  GtkWidget *label = gtk_list_item_get_child (row);
  g_autofree char *operation = guichet_domain_text_list_operation (domain);

  gtk_label_set_label (GTK_LABEL (label), operation);
  g_signal_group_set_target (g_object_get_data (G_OBJECT (label), TASK_KEY),
                             guichet_domain_get_operation (domain));
}

static void
release_operation (GtkListItem *row)
{
  g_signal_group_set_target (g_object_get_data (G_OBJECT (gtk_list_item_get_child (row)), TASK_KEY),
                             NULL);
}

static GtkWidget *
make_operation (GtkListItem *row, gpointer shown)
{
  GtkWidget *label = make_label (row, shown);
  GSignalGroup *task = g_signal_group_new (GUICHET_TYPE_DOMAIN_TASK);

  g_signal_group_connect_object (task, "notify::state", G_CALLBACK (refresh_operation), row,
                                 G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (label), TASK_KEY, task, g_object_unref);
  return label;
}

static char *
tell_operation (GtkListItem *row)
{
  return guichet_domain_text_operation (gtk_list_item_get_item (row));
}

/* clang-format off */
static const GuichetCell check_cell     = { make_check,     refresh_check };
static const GuichetCell title_cell     = { make_title,     refresh_title, .tell = tell_state, .release = release_title };
static const GuichetCell holder_cell    = { make_label,     refresh_holder, { "notify::holder-name", "notify::known" }, HOLDER_CHARS, tell_holder };
static const GuichetCell admin_cell     = { make_label,     refresh_admin, { "notify::admin", "notify::known" } };
static const GuichetCell tech_cell      = { make_label,     refresh_tech, { "notify::tech", "notify::known" } };
static const GuichetCell billing_cell   = { make_label,     refresh_billing, { "notify::billing", "notify::known" } };
static const GuichetCell expiry_cell    = { make_label,     refresh_expiry, { "notify::expiry", "notify::known" }, .tell = tell_expiry };
static const GuichetCell lock_cell      = { make_lock,      refresh_lock, { "notify::lock" }, .tell = tell_lock };
static const GuichetCell operation_cell = { make_operation, refresh_operation, { "notify::operation" }, OPERATION_CHARS, tell_operation, release_operation };
/* clang-format on */

static int
compare (gconstpointer a, gconstpointer b, gpointer order)
{
  return guichet_domain_search_compare ((GuichetDomain *) a, (GuichetDomain *) b,
                                        (GuichetDomainOrder) GPOINTER_TO_INT (order));
}

#define BY(order) compare, GINT_TO_POINTER (GUICHET_DOMAIN_BY_##order)

/* clang-format off */
static const GuichetColumn columns[] = {
  { NULL,                            NULL,      &check_cell },
  { NC_("column", "Domain name"),    "column",  &title_cell,     BY (NAME), .expands = TRUE },
  { NC_("column", "Holder"),         "column",  &holder_cell,    BY (HOLDER), .folds = TRUE },
  { NC_("contact", "Administrator"), "contact", &admin_cell,     BY (ADMIN), .folds = TRUE },
  { NC_("contact", "Technical"),     "contact", &tech_cell,      BY (TECH), .folds = TRUE },
  { NC_("contact", "Billing"),       "contact", &billing_cell,   BY (BILLING), .folds = TRUE },
  { NC_("column", "Ends"),           "column",  &expiry_cell,    BY (EXPIRY), .folds = TRUE },
  { NC_("column", "Lock"),           "column",  &lock_cell,      BY (LOCK), .folds = TRUE },
  { NC_("column", "Under way"),      "column",  &operation_cell, BY (OPERATION), .folds = TRUE },
};
/* clang-format on */

const GuichetTableKind guichet_domain_columns = {
  .label = N_("Domain names"),
               .columns = columns,
               .n_columns = G_N_ELEMENTS (columns),
               .first = 1,
               .compact_width = 860,
               .activates_on_click = TRUE,
  };
