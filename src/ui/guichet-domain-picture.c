/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-picture.c: who is who for a domain name, in one picture: on one side the accounts
 * of OVHcloud, on the other what stands in the registry, and between them what changes what. Where
 * it is narrow, one below the other.
 */
#include "config.h"

#include "guichet-domain-picture.h"

#include <glib/gi18n-lib.h>

#include "guichet-arrow.h"

/* In pixels */
#define PADDING   12 /* of a side, around its boxes */
#define SPACING   12 /* between two boxes */
#define GAP       6  /* between a box and what is told of it */
#define ARROW     16 /* the shorter side of an arrow */
#define MIN_ARROW 40 /* the longer side of one that points down */

/* In characters: what two sides need at least to stand side by side, and what is between them */
#define WIDE_CHARS    76
#define BETWEEN_CHARS 20

/* Of the whole width, what is between the sides where there is more room; in percent */
#define BETWEEN_SHARE 22

/* What is on both sides of one role, and what is between them */
typedef struct
{
  GtkWidget *account;
  GtkWidget *registry;
  gboolean is_registry; /* its box is on that side; on the other one is a note */
  GtkWidget *forth;     /* (nullable): in words, and as arrows */
  GtkWidget *forth_arrow;
  GtkWidget *back_arrow;
  GtkWidget *back;
} Row;

struct _GuichetDomainPicture
{
  GtkWidget parent_instance;

  GtkWidget *accounts_side;
  GtkWidget *registry_side;
  GtkWidget *accounts_title;
  GtkWidget *registry_title;
  GtkWidget *holder;
  GtkWidget *holder_note;
  GtkWidget *admin;
  GtkWidget *admin_forth;
  GtkWidget *admin_back;
  GtkWidget *admin_whois;
  GtkLabel *admin_source;
  GtkWidget *tech;
  GtkWidget *tech_forth;
  GtkWidget *tech_back;
  GtkWidget *tech_whois;
  GtkLabel *tech_source;
  GtkWidget *billing;
  GtkWidget *billing_note;

  Row rows[GUICHET_DOMAIN_N_WHO];
};

G_DEFINE_FINAL_TYPE (GuichetDomainPicture, guichet_domain_picture, GTK_TYPE_WIDGET)

/* Measuring */

static int
get_min_width (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_height (GtkWidget *widget, int width)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static int
get_char_width (GuichetDomainPicture *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/* At least */
static int
get_between (GuichetDomainPicture *self)
{
  int between = BETWEEN_CHARS * get_char_width (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      between = MAX (between, get_min_width (self->rows[i].forth) + 2 * GAP);
      between = MAX (between, get_min_width (self->rows[i].back) + 2 * GAP);
    }
  return between;
}

/* Without what is around its boxes */
static int
get_side (GuichetDomainPicture *self)
{
  int side = MAX (get_min_width (self->accounts_title), get_min_width (self->registry_title));

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      side = MAX (side, get_min_width (self->rows[i].account));
      side = MAX (side, get_min_width (self->rows[i].registry));
    }
  return side;
}

static gboolean
is_wide (GuichetDomainPicture *self, int width)
{
  return width >= MAX (WIDE_CHARS * get_char_width (self),
                       2 * (get_side (self) + 2 * PADDING) + get_between (self));
}

/* Side by side. Each returns the height, and gives every widget its place if @allocates. */

static int
measure_between (const Row *row, int width)
{
  return row->forth != NULL
             ? get_height (row->forth, width) + 2 * ARROW + get_height (row->back, width)
             : 0;
}

/* @from, @to: the edges of the boxes; what is between the sides is as wide as @width. */
static void
place_between (const Row *row, int from, int to, int y, int width)
{
  const int x = (from + to - width) / 2;
  const int forth = get_height (row->forth, width);

  place (row->forth, x, y, width, forth);
  y += forth;
  place (row->forth_arrow, from, y, to - from, ARROW);
  y += ARROW;
  place (row->back_arrow, from, y, to - from, ARROW);
  y += ARROW;
  place (row->back, x, y, width, get_height (row->back, width));
}

static int
lay_out_wide (GuichetDomainPicture *self, int width, gboolean allocates)
{
  const int between = MAX (get_between (self), width * BETWEEN_SHARE / 100);
  const int side = (width - between) / 2;
  const int inner = side - 2 * PADDING;
  const int right = width - side + PADDING;
  int height =
      MAX (get_height (self->accounts_title, inner), get_height (self->registry_title, inner));
  int y = PADDING;

  if (allocates)
    {
      place (self->accounts_title, PADDING, y, inner, height);
      place (self->registry_title, right, y, inner, height);
    }
  y += height + SPACING;
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      const Row *row = &self->rows[i];
      const int tie = measure_between (row, between - 2 * GAP);

      height = MAX (get_height (row->account, inner), get_height (row->registry, inner));
      height = MAX (height, tie);
      if (allocates)
        {
          place (row->account, PADDING, y, inner, height);
          place (row->registry, right, y, inner, height);
        }
      if (allocates && row->forth != NULL)
        place_between (row, PADDING + inner, right, y + (height - tie) / 2, between - 2 * GAP);
      y += height + SPACING;
    }
  y += PADDING - SPACING;
  if (allocates)
    {
      place (self->accounts_side, 0, 0, side, y);
      place (self->registry_side, width - side, 0, side, y);
    }
  return y;
}

/* One below the other */

static int
stack (GtkWidget *widget, int width, int y, gboolean allocates)
{
  const int height = get_height (widget, width);

  if (allocates)
    place (widget, 0, y, width, height);
  return y + height;
}

static int
stack_tie (GtkWidget *arrow, GtkWidget *label, int width, int y, gboolean allocates)
{
  const int inner = width - 2 * PADDING - ARROW - GAP;
  const int height = MAX (get_height (label, inner), MIN_ARROW);

  if (allocates)
    {
      place (arrow, PADDING, y, ARROW, height);
      place (label, PADDING + ARROW + GAP, y, inner, height);
    }
  return y + height + GAP;
}

static int
lay_out_folded (GuichetDomainPicture *self, int width, gboolean allocates)
{
  int y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      const Row *row = &self->rows[i];

      if (i == 0 || row->is_registry != self->rows[i - 1].is_registry)
        y = stack (row->is_registry ? self->registry_title : self->accounts_title, width,
                   i > 0 ? y + SPACING : y, allocates) +
            SPACING;
      y = stack (row->is_registry ? row->registry : row->account, width, y, allocates) + GAP;
      if (row->forth != NULL)
        {
          y = stack_tie (row->forth_arrow, row->forth, width, y, allocates);
          y = stack_tie (row->back_arrow, row->back, width, y, allocates);
        }
      y = stack (row->is_registry ? row->account : row->registry, width, y, allocates) +
          2 * SPACING;
    }
  return y - 2 * SPACING;
}

static GtkSizeRequestMode
guichet_domain_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
guichet_domain_picture_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  GuichetDomainPicture *self = GUICHET_DOMAIN_PICTURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_side (self);
      *natural = 2 * (*minimum + 2 * PADDING) + get_between (self);
      *natural = MAX (*natural, WIDE_CHARS * get_char_width (self));
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  *minimum = is_wide (self, for_size) ? lay_out_wide (self, for_size, FALSE)
                                      : lay_out_folded (self, for_size, FALSE);
  *natural = *minimum;
}

static void
guichet_domain_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GuichetDomainPicture *self = GUICHET_DOMAIN_PICTURE (widget);
  const gboolean wide = is_wide (self, width);

  gtk_widget_set_child_visible (self->accounts_side, wide);
  gtk_widget_set_child_visible (self->registry_side, wide);
  if (wide)
    lay_out_wide (self, width, TRUE);
  else
    lay_out_folded (self, width, TRUE);
}

/**
 * guichet_domain_picture_get_role:
 * @self: the picture
 * @who: one of the four
 *
 * Returns: (transfer none): its box
 */
GuichetDomainRole *
guichet_domain_picture_get_role (GuichetDomainPicture *self, GuichetDomainWho who)
{
  const Row *row;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_PICTURE (self), NULL);
  g_return_val_if_fail ((guint) who < G_N_ELEMENTS (self->rows), NULL);

  row = &self->rows[who];
  return GUICHET_DOMAIN_ROLE (row->is_registry ? row->registry : row->account);
}

static void
set_source (GtkLabel *label, const char *account)
{
  /* Translators: an account, whose data a registry has */
  g_autofree char *text = g_strdup_printf (_("Filled in from %s"), account);

  gtk_label_set_label (label, *account != '\0' ? text : "…");
}

/**
 * guichet_domain_picture_set_accounts:
 * @self: the picture
 * @admin: the account whose data the administrator contact of the registry has; "" until known
 * @tech: the same of the technical contact
 */
void
guichet_domain_picture_set_accounts (GuichetDomainPicture *self,
                                     const char *admin,
                                     const char *tech)
{
  g_return_if_fail (GUICHET_IS_DOMAIN_PICTURE (self));
  g_return_if_fail (admin != NULL && tech != NULL);

  set_source (self->admin_source, admin);
  set_source (self->tech_source, tech);
}

static void
guichet_domain_picture_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DOMAIN_PICTURE);
  /* The arrows, which no template has. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (guichet_domain_picture_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_DOMAIN_ROLE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-domain-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, accounts_side);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, registry_side);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, accounts_title);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, registry_title);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, holder);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, holder_note);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_forth);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_back);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_whois);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, admin_source);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_forth);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_back);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_whois);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, tech_source);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, billing);
  gtk_widget_class_bind_template_child (widget_class, GuichetDomainPicture, billing_note);
}

static void
guichet_domain_picture_class_init (GuichetDomainPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_domain_picture_dispose;
  widget_class->get_request_mode = guichet_domain_picture_get_request_mode;
  widget_class->measure = guichet_domain_picture_measure;
  widget_class->size_allocate = guichet_domain_picture_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

/* (transfer none): no template can say which way it points. */
static GtkWidget *
add_arrow (GuichetDomainPicture *self, gboolean is_back)
{
  GtkWidget *arrow = guichet_arrow_new (is_back, is_back);

  if (is_back)
    gtk_widget_add_css_class (arrow, "dim-label");
  gtk_widget_set_parent (arrow, GTK_WIDGET (self));
  return arrow;
}

static void
guichet_domain_picture_init (GuichetDomainPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows[GUICHET_DOMAIN_WHO_HOLDER] =
      (Row){ .account = self->holder_note, .registry = self->holder, .is_registry = TRUE };
  self->rows[GUICHET_DOMAIN_WHO_ADMIN] = (Row){ .account = self->admin,
                                                .registry = self->admin_whois,
                                                .forth = self->admin_forth,
                                                .back = self->admin_back };
  self->rows[GUICHET_DOMAIN_WHO_TECH] = (Row){ .account = self->tech,
                                               .registry = self->tech_whois,
                                               .forth = self->tech_forth,
                                               .back = self->tech_back };
  self->rows[GUICHET_DOMAIN_WHO_BILLING] =
      (Row){ .account = self->billing, .registry = self->billing_note };
  for (guint i = GUICHET_DOMAIN_WHO_ADMIN; i <= GUICHET_DOMAIN_WHO_TECH; i++)
    {
      self->rows[i].forth_arrow = add_arrow (self, FALSE);
      self->rows[i].back_arrow = add_arrow (self, TRUE);
    }
}
