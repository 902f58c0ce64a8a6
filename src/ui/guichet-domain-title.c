/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-title.c: a domain name in the first column, with what is not well of it. Where
 * there is room for one column, with its holder, its end and what is under way below it.
 */
#include "config.h"

#include "guichet-domain-title.h"

#include "guichet-domain-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetDomainTitle
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkImage *state_icon;
  GtkLabel *state;
  GtkLabel *detail;
  GtkLabel *operation;

  GuichetDomainShown *shown;
  GuichetDomain *domain;      /* (nullable) */
  GSignalGroup *task_signals; /* of what is under way for it */
};

G_DEFINE_FINAL_TYPE (GuichetDomainTitle, guichet_domain_title, ADW_TYPE_BIN)

static void
refresh_state (GuichetDomainTitle *self)
{
  const char *state = guichet_domain_text_state (self->domain);

  gtk_widget_set_visible (GTK_WIDGET (self->state_icon), state != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  if (state == NULL)
    return;
  gtk_image_set_from_icon_name (self->state_icon, guichet_domain_text_state_icon (self->domain));
  gtk_label_set_label (self->state, state);
}

/* Two lines, each of which may be missing */
static char *
join (const char *one, const char *other)
{
  return g_strconcat (one, *one != '\0' && *other != '\0' ? "\n" : "", other, NULL);
}

static void
refresh_detail (GuichetDomainTitle *self)
{
  const gboolean is_compact = guichet_domain_shown_is_compact (self->shown);
  g_autofree char *expiry = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *detail = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->detail), is_compact);
  if (!is_compact)
    return;
  expiry = guichet_domain_text_expiry (self->domain, g_get_real_time () / G_USEC_PER_SEC);
  if (*expiry != '\0')
    /* Translators: when a domain name ends: “Ends in 12 days”, “Ends 3 March 2027” */
    ends = g_strdup_printf (_("Ends %s"), expiry);
  detail = join (guichet_domain_get_holder_name (self->domain), ends != NULL ? ends : "");
  gtk_label_set_label (self->detail, guichet_domain_is_known (self->domain) ? detail : "…");
}

static void
refresh_operation (GuichetDomainTitle *self)
{
  GuichetDomainTask *task = guichet_domain_get_operation (self->domain);
  const gboolean is_told = task != NULL && guichet_domain_shown_is_compact (self->shown);
  g_autofree char *operation = NULL;

  g_signal_group_set_target (self->task_signals, is_told ? task : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->operation), is_told);
  if (!is_told)
    return;
  operation = guichet_domain_text_list_operation (self->domain);
  gtk_label_set_label (self->operation, operation);
}

static void
refresh (GuichetDomainTitle *self)
{
  if (self->domain == NULL)
    return;
  gtk_label_set_label (self->name, guichet_domain_get_name (self->domain));
  refresh_state (self);
  refresh_detail (self);
  refresh_operation (self);
}

/* Names are read by the thousand, and most rows tell little of what is learnt. */
static void
domain_changed_cb (GuichetDomainTitle *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "state") || g_str_equal (pspec->name, "suspended"))
    refresh_state (self);
  else if (g_str_equal (pspec->name, "operation"))
    refresh_operation (self);
  else
    refresh_detail (self);
}

/**
 * guichet_domain_title_set_domain:
 * @self: the title
 * @domain: (nullable): what it shows; %NULL lets go of it
 *
 * Follows @domain, and what is shown of the names.
 */
void
guichet_domain_title_set_domain (GuichetDomainTitle *self, GuichetDomain *domain)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_TITLE (self));

  if (self->domain == domain)
    return;
  if (self->domain != NULL)
    g_signal_handlers_disconnect_by_func (self->domain, domain_changed_cb, self);
  g_set_object (&self->domain, domain);
  if (domain == NULL)
    {
      g_signal_group_set_target (self->task_signals, NULL);
      return;
    }
  g_signal_connect_object (domain, "notify", G_CALLBACK (domain_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_domain_title_dispose (GObject *object)
{
  GuichetDomainTitle *self = GUICHET_DOMAIN_TITLE (object);

  g_clear_object (&self->task_signals);
  g_clear_object (&self->domain);
  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DOMAIN_TITLE);
  G_OBJECT_CLASS (guichet_domain_title_parent_class)->dispose (object);
}

static void
guichet_domain_title_class_init (GuichetDomainTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_domain_title_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-domain-title.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainTitle, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainTitle, state_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainTitle, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainTitle, detail);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainTitle, operation);
}

static void
guichet_domain_title_init (GuichetDomainTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->task_signals = g_signal_group_new (GUICHET_TYPE_DOMAIN_TASK);
  g_signal_group_connect_swapped (self->task_signals, "notify::state",
                                  G_CALLBACK (refresh_operation), self);
}

/**
 * guichet_domain_title_new:
 * @shown: what is shown of the domain names
 *
 * Returns: (transfer floating): a title of no name yet
 */
GtkWidget *
guichet_domain_title_new (GuichetDomainShown *shown)
{
  GuichetDomainTitle *self = g_object_new (GUICHET_TYPE_DOMAIN_TITLE, NULL);

  self->shown = g_object_ref (shown);
  g_signal_connect_object (shown, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
